using System.Text;
using Jinpai.Core;
using Jinpai.Core.Events;

namespace Jinpai.Generator.Output;

/// <summary>
/// Chat texts as the client exports them: a file per account and day, <c>A --&gt; B time</c> above each message, which names both sides
/// even where only one wrote. Automatic replies begin with <see cref="AutomaticPrefix"/>, because such a text has no other mark for them.
/// </summary>
internal sealed class ChatTexts(OutputFolder folder, string shopName) : IDisposable
{
    public const string AutomaticPrefix = "[自动回复]";
    private readonly Dictionary<(BusinessDay Day, string Account), StreamWriter> _files = [];
    private ChatLine? _pending;

    public void Write(in ChatLine line)
    {
        // A message taken back leaves only the note of it.
        if (_pending is { } pending && !(line.Kind == MessageKind.Recall && line.Id == pending.Id))
        {
            Put(pending);
        }

        _pending = line;
    }

    public void EndDay(BusinessDay day)
    {
        Flush();
        foreach (var key in _files.Keys.Where(key => key.Day <= day).ToList())
        {
            _files[key].Dispose();
            _files.Remove(key);
        }
    }

    public void Dispose()
    {
        Flush();
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }

    private void Flush()
    {
        if (_pending is { } pending)
        {
            Put(pending);
            _pending = null;
        }
    }

    private void Put(in ChatLine line)
    {
        var key = (line.At.Day, line.Account);
        if (!_files.TryGetValue(key, out var file))
        {
            file = new StreamWriter(folder.Add($"聊天记录_{OwnName(line.Account)}_{line.At.Day}.txt"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            _files.Add(key, file);
        }

        var (from, to) = line.IsFromBuyer ? (line.Buyer, line.Account) : (line.Account, line.Buyer);
        file.WriteLine($"{from} --> {to} {line.At}");
        file.WriteLine(Body(line));
        file.WriteLine();
    }

    /// <summary>An account without the shop's name, as the client shows it among colleagues.</summary>
    private string OwnName(string account) => account.StartsWith(shopName + ":", StringComparison.Ordinal) ? account[(shopName.Length + 1)..] : account;

    private string Body(in ChatLine line) => line.Kind switch
    {
        MessageKind.Transfer => $"由 {OwnName(line.Account)} 转交给 {OwnName(line.ToAccount!)}",
        MessageKind.Recall => $"{line.Account} 撤回了一条消息",
        _ => line.Class is MessageClass.Auto or MessageClass.Bot ? AutomaticPrefix + line.Content : line.Content,
    };
}
