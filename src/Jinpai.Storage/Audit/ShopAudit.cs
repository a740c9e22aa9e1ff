using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Audit;

/// <summary>
/// Writes down changes of a shop's data, which may lie in another database than the log: a row before the change, and one after it that says what came of it. So there is never a change without a row;
/// what a process left open that died in between is closed by the next one that holds the shop's lock, by what is true then.
/// </summary>
/// <param name="operated">Where the log is.</param>
/// <param name="shop">The shop's code.</param>
/// <param name="by">Who, from where, when.</param>
internal sealed class ShopAudit(IDatabase operated, string shop, Func<Signature> by)
{
    /// <summary>How many files an import holds, of the rows of imports.</summary>
    public const string Files = "files";

    /// <summary>How many links of the shop are taken back, of the rows of links: they name no buyer.</summary>
    public const string UndoneLinks = "undoneLinks";

    /// <summary>The same shop, changed by somebody else.</summary>
    public ShopAudit As(Func<Signature> other) => new(operated, shop, other);

    /// <summary>Before the change, under the shop's lock.</summary>
    /// <returns>The number of the row.</returns>
    public long Begin(AuditEntry entry) => Write(by(), entry with { Shop = shop }, AuditStep.Begun, null);

    /// <summary>After it.</summary>
    public void End(long begun, AuditEntry entry) => Write(by(), entry with { Shop = shop }, AuditStep.Ended, begun);

    /// <summary>It was not made.</summary>
    public void Fail(long begun, AuditEntry entry, string why) => Write(by(), entry with { Shop = shop, After = new JsonObject { ["refused"] = why } }, AuditStep.Failed, begun);

    /// <summary>A change in whole: begun, made, ended.</summary>
    /// <param name="entry">What is about to be done.</param>
    /// <param name="make">Does it.</param>
    /// <param name="after">What came of it.</param>
    public T Around<T>(AuditEntry entry, Func<T> make, Func<T, JsonObject> after)
    {
        var begun = Begin(entry);
        T made;
        try
        {
            made = make();
        }
        catch (StorageRefusedException refused) when (refused.Code is "unknown_import" or "already_undone" or "unknown_buyer" or "own_buyer")
        {
            Fail(begun, entry, refused.Code);
            throw;
        }

        End(begun, entry with { After = after(made) });
        return made;
    }

    /// <summary>Closes what a process left open that died. Under the shop's lock: nobody else is at work, and only the last change that was begun can be open.</summary>
    /// <param name="connection">To the shop's own database.</param>
    public void CloseOpen(Connection connection)
    {
        if (Open() is not { } open)
        {
            return;
        }

        var (step, after) = Truth(connection, open);
        var signature = Signature.OfProgram("", TimeProvider.System) with { At = by().At };
        Write(signature, new AuditEntry(new AuditKind(open.Kind, "", "")) { Shop = shop, Subject = open.Subject, Before = AuditText.Parsed(open.Before), After = after }, step, open.Number);
    }

    private AuditRow? Open()
    {
        using var connection = operated.Open(isForPages: true);
        var last = connection.Rows($"SELECT {AuditAppend.Columns} FROM {Tables.AuditLog} WHERE {Tables.OfOrg} AND shop = $1 AND step = 'begun' ORDER BY number DESC LIMIT 1", AuditRead.Row, shop);
        return last is [var row] && !IsEnded(connection, row.Number) ? row : null;
    }

    // What the shop's own data says of a change that nobody ended.
    private static (AuditStep Step, JsonNode? After) Truth(Connection connection, AuditRow open)
    {
        if (open.Kind == AuditKinds.LinkChanged.Code)
        {
            var planned = AuditText.Parsed(open.After);
            return connection.Number($"SELECT count(*) FROM {Tables.LinkUndo} WHERE {Tables.Mine}") == (long?)planned?[UndoneLinks] ? (AuditStep.Ended, planned) : (AuditStep.Failed, null);
        }

        if (open.Kind != AuditKinds.Imported.Code && open.Kind != AuditKinds.ImportUndone.Code)
        {
            return (AuditStep.Stopped, null);
        }

        var files = connection.Number($"SELECT count(*) FROM {Tables.DoneFiles} WHERE {Tables.Mine} AND import_id = $1", long.Parse(open.Subject, CultureInfo.InvariantCulture)) ?? 0;
        return (open.Kind == AuditKinds.Imported.Code, files) switch
        {
            (true, 0) => (AuditStep.Failed, null),
            (false, 0) => (AuditStep.Ended, null),
            _ => (AuditStep.Stopped, new JsonObject { [Files] = files }),
        };
    }

    private long Write(Signature signature, AuditEntry entry, AuditStep step, long? begun)
    {
        long number = 0;
        using var connection = operated.Open();
        connection.Atomically(tx =>
        {
            // Whoever lost the shop's lock on the way finds that another process has closed it by what was true.
            if (begun is null || !IsEnded(tx, begun.Value))
            {
                number = AuditAppend.Row(tx, signature, entry, step, begun);
            }
        });
        return number;
    }

    private static bool IsEnded(Connection connection, long begun) => connection.Number($"SELECT count(*) FROM {Tables.AuditLog} WHERE {Tables.OfOrg} AND begun = $1", begun) > 0;
}
