namespace Jinpai.Storage.Tests.Postgres;

/// <inheritdoc cref="ForgetTests"/>
public sealed class PostgresForgetTests() : ForgetTests(new PostgresEngine());

/// <inheritdoc cref="RetentionTests"/>
public sealed class PostgresRetentionTests() : RetentionTests(new PostgresEngine());
