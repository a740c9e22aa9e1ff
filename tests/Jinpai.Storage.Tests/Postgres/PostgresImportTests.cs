namespace Jinpai.Storage.Tests.Postgres;

/// <summary>The suite on PostgreSQL.</summary>
public sealed class PostgresImportTests() : ImportTests(new PostgresEngine());

/// <inheritdoc cref="SameFactsTests"/>
public sealed class PostgresSameFactsTests() : SameFactsTests(new PostgresEngine());

/// <inheritdoc cref="OtherRulesTests"/>
public sealed class PostgresOtherRulesTests() : OtherRulesTests(new PostgresEngine());

/// <inheritdoc cref="BuyerLinkTests"/>
public sealed class PostgresBuyerLinkTests() : BuyerLinkTests(new PostgresEngine());

/// <inheritdoc cref="RefundDoubtTests"/>
public sealed class PostgresRefundDoubtTests() : RefundDoubtTests(new PostgresEngine());

/// <inheritdoc cref="DealListTests"/>
public sealed class PostgresDealListTests() : DealListTests(new PostgresEngine());

/// <inheritdoc cref="StoredFactsTests"/>
public sealed class PostgresStoredFactsTests() : StoredFactsTests(new PostgresEngine());

/// <inheritdoc cref="MergedExportsTests"/>
public sealed class PostgresMergedExportsTests() : MergedExportsTests(new PostgresEngine());

/// <inheritdoc cref="OrderOfImportsTests"/>
public sealed class PostgresOrderOfImportsTests() : OrderOfImportsTests(new PostgresEngine(), stories: 20);

/// <inheritdoc cref="DocumentStoreTests"/>
public sealed class PostgresUserStoreTests() : UserStoreTests(new PostgresEngine());

public sealed class PostgresDocumentStoreTests() : DocumentStoreTests(new PostgresEngine());

/// <inheritdoc cref="SchemaTests"/>
public sealed class PostgresSchemaTests() : SchemaTests(new PostgresEngine());

/// <inheritdoc cref="CrashTests"/>
public sealed class PostgresCrashTests() : CrashTests(new PostgresEngine());

/// <inheritdoc cref="FactsVersionTests"/>
public sealed class PostgresFactsVersionTests() : FactsVersionTests(new PostgresEngine());

/// <inheritdoc cref="ShopListTests"/>
public sealed class PostgresShopListTests() : ShopListTests(new PostgresEngine());

/// <inheritdoc cref="CheckTests"/>
public sealed class PostgresCheckTests() : CheckTests(new PostgresEngine());

/// <inheritdoc cref="BackupFileTests"/>
public sealed class PostgresBackupFileTests() : BackupFileTests(new PostgresEngine());

/// <inheritdoc cref="DamageTests"/>
public sealed class PostgresDamageTests() : DamageTests(new PostgresEngine());

/// <inheritdoc cref="MembershipTests"/>
public sealed class PostgresMembershipTests() : MembershipTests(new PostgresEngine());

/// <inheritdoc cref="AuditLogTests"/>
public sealed class PostgresAuditLogTests() : AuditLogTests(new PostgresEngine());

/// <inheritdoc cref="AuditChainTests"/>
public sealed class PostgresAuditChainTests() : AuditChainTests(new PostgresEngine());

/// <inheritdoc cref="AuditCoverageTests"/>
public sealed class PostgresAuditCoverageTests() : AuditCoverageTests(new PostgresEngine());
