namespace Jinpai.Storage.Tests.Sqlite;

/// <summary>The suite on SQLite: another engine is another file like this one.</summary>
public sealed class SqliteImportTests() : ImportTests(new SqliteEngine());

/// <inheritdoc cref="SameFactsTests"/>
public sealed class SqliteSameFactsTests() : SameFactsTests(new SqliteEngine());

/// <inheritdoc cref="OtherRulesTests"/>
public sealed class SqliteOtherRulesTests() : OtherRulesTests(new SqliteEngine());

/// <inheritdoc cref="BuyerLinkTests"/>
public sealed class SqliteBuyerLinkTests() : BuyerLinkTests(new SqliteEngine());

/// <inheritdoc cref="RefundDoubtTests"/>
public sealed class SqliteRefundDoubtTests() : RefundDoubtTests(new SqliteEngine());

/// <inheritdoc cref="DealListTests"/>
public sealed class SqliteDealListTests() : DealListTests(new SqliteEngine());

/// <inheritdoc cref="StoredFactsTests"/>
public sealed class SqliteStoredFactsTests() : StoredFactsTests(new SqliteEngine());

/// <inheritdoc cref="MergedExportsTests"/>
public sealed class SqliteMergedExportsTests() : MergedExportsTests(new SqliteEngine());

/// <inheritdoc cref="OrderOfImportsTests"/>
public sealed class SqliteOrderOfImportsTests() : OrderOfImportsTests(new SqliteEngine(), stories: 110);

/// <inheritdoc cref="DocumentStoreTests"/>
public sealed class SqliteUserStoreTests() : UserStoreTests(new SqliteEngine());

public sealed class SqliteDocumentStoreTests() : DocumentStoreTests(new SqliteEngine());

/// <inheritdoc cref="SchemaTests"/>
public sealed class SqliteSchemaTests() : SchemaTests(new SqliteEngine());

/// <inheritdoc cref="CrashTests"/>
public sealed class SqliteCrashTests() : CrashTests(new SqliteEngine());

/// <inheritdoc cref="FactsVersionTests"/>
public sealed class SqliteFactsVersionTests() : FactsVersionTests(new SqliteEngine());

/// <inheritdoc cref="ShopListTests"/>
public sealed class SqliteShopListTests() : ShopListTests(new SqliteEngine());

/// <inheritdoc cref="CheckTests"/>
public sealed class SqliteCheckTests() : CheckTests(new SqliteEngine());

/// <inheritdoc cref="BackupFileTests"/>
public sealed class SqliteBackupFileTests() : BackupFileTests(new SqliteEngine());

/// <inheritdoc cref="DamageTests"/>
public sealed class SqliteDamageTests() : DamageTests(new SqliteEngine());

/// <inheritdoc cref="MembershipTests"/>
public sealed class SqliteMembershipTests() : MembershipTests(new SqliteEngine());

/// <inheritdoc cref="AuditLogTests"/>
public sealed class SqliteAuditLogTests() : AuditLogTests(new SqliteEngine());

/// <inheritdoc cref="AuditChainTests"/>
public sealed class SqliteAuditChainTests() : AuditChainTests(new SqliteEngine());

/// <inheritdoc cref="AuditCoverageTests"/>
public sealed class SqliteAuditCoverageTests() : AuditCoverageTests(new SqliteEngine());
