namespace Jinpai.Storage.Tests.Postgres;

/// <inheritdoc cref="ForgetTests"/>
public sealed class PostgresForgetTests() : ForgetTests(new PostgresEngine());
