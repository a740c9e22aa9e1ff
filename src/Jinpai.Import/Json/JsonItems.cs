using System.Text.Json;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Json;

/// <summary>The items of a file: of one document, of many one behind the other or one a line, of a list of documents, with or without envelopes.</summary>
/// <remarks>Only one item at a time is in memory. A document that is broken within its line is held back, and the next line goes on; elsewhere nobody can say where to go on.</remarks>
internal sealed class JsonItems(ReadingContext context, ItemKind kind) : IDisposable
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };
    private readonly JsonPieces _pieces = new(context);
    private readonly JsonPath _path = new();
    private JsonReaderState _state = new(Options);
    private long _documentLine = 1;
    private long _faultLine;
    private bool _isDocumentOfItems;

    private enum Step
    {
        More,
        Item,
        Fault,
    }

    /// <summary>The item that was read last.</summary>
    public JsonDocument? Item { get; private set; }

    /// <summary>1-based line on which it begins.</summary>
    public long Line { get; private set; }

    /// <summary>Its place in its list, such as <c>trade[3]</c>.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Moves to the next item; false at the end.</summary>
    public bool Read()
    {
        while (true)
        {
            switch (TryStep())
            {
                case Step.Item:
                    return true;
                case Step.Fault:
                    Recover();
                    continue;
                default:
                    break;
            }

            if (_pieces.IsAtEnd)
            {
                if (!_path.IsAtTop || _pieces.Window.ContainsAnyExcept(" \t\r\n"u8))
                {
                    throw context.Refuse(FileIssues.FileTruncated, _documentLine, null, "{…");
                }

                return false;
            }

            _pieces.Fill();
        }
    }

    public void Dispose()
    {
        Item?.Dispose();
        _pieces.Dispose();
    }

    private Step TryStep()
    {
        var reader = new Utf8JsonReader(_pieces.Window, isFinalBlock: false, _state);
        try
        {
            return Walk(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            _faultLine = _pieces.LineOf(reader.BytesConsumed);
            return Step.Fault;
        }
    }

    private Step Walk(ref Utf8JsonReader reader)
    {
        while (true)
        {
            var (before, consumed) = (reader.CurrentState, reader.BytesConsumed);
            if (!reader.Read())
            {
                Keep(reader.CurrentState, reader.BytesConsumed);
                return Step.More;
            }

            if (reader.TokenType == JsonTokenType.StartObject)
            {
                var isItem = IsItem(reader);
                if (isItem is null || (isItem == true && !reader.TrySkip()))
                {
                    // Not all of it is there yet: back to before the brace.
                    Keep(before, consumed);
                    return Step.More;
                }

                if (isItem == true)
                {
                    Take(consumed, reader.BytesConsumed);
                    Keep(reader.CurrentState, reader.BytesConsumed);
                    return Step.Item;
                }
            }

            Follow(ref reader);
        }
    }

    /// <summary>Whether the object that begins is an item; null: too little of it is there to say.</summary>
    private bool? IsItem(Utf8JsonReader reader)
    {
        if (_path.IsAtDocument)
        {
            var line = _pieces.LineOf(reader.TokenStartIndex);
            if (!reader.Read())
            {
                return null;
            }

            _documentLine = line;
            return reader.TokenType != JsonTokenType.PropertyName || !reader.GetString()!.EndsWith("_response", StringComparison.Ordinal);
        }

        return _isDocumentOfItems && (_path.Name == kind.Item || (_path.Name == kind.List && _path.IsInList));
    }

    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                CheckEnvelope(name, reader.TokenStartIndex);
                _path.NameNext(name);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _isDocumentOfItems = _isDocumentOfItems && !_path.IsAtDocument;
                _path.Open(reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _path.Close();
                break;
            default:
                ReportStray(reader.TokenStartIndex);
                _path.CountItem();
                break;
        }
    }

    /// <summary>The names at the top of a document say what it is an answer to.</summary>
    private void CheckEnvelope(string name, long offset)
    {
        if (!name.EndsWith("_response", StringComparison.Ordinal) || !_path.IsAtEnvelope)
        {
            return;
        }

        _isDocumentOfItems = kind.Envelopes.Contains(name, StringComparer.Ordinal);
        if (!_isDocumentOfItems)
        {
            var fault = name == "error_response" ? JsonIssues.PlatformError : JsonIssues.ItemWithoutData;
            Hold(fault, _pieces.LineOf(offset), FoundText.Of(name), kind.EnvelopeNames);
        }
    }

    /// <summary>A document that is no object or list at all.</summary>
    private void ReportStray(long offset)
    {
        if (_path.IsAtDocument)
        {
            Hold(JsonIssues.ItemWithoutData, _pieces.LineOf(offset), "", kind.EnvelopeNames);
        }
    }

    private void Take(long consumed, long end)
    {
        var bytes = _pieces.Window[(int)consumed..(int)end];
        if (bytes.Length > context.Limits.RowSize)
        {
            throw _pieces.TooLong();
        }

        var start = bytes.IndexOf((byte)'{');
        Item?.Dispose();
        Item = JsonDocument.Parse(bytes[start..].ToArray());
        Line = _pieces.LineOf(consumed + start);
        Place = _path.Text(kind.Item);
        _path.CountItem();
        _path.NameNext("");
    }

    private void Keep(JsonReaderState state, long consumed)
    {
        _state = state;
        _pieces.Advance(consumed);
    }

    /// <summary>A document of one line ends with its line, broken or not.</summary>
    private void Recover()
    {
        var isOfOneLine = _path.IsAtTop || _documentLine == _faultLine;
        _path.Clear();
        _state = new JsonReaderState(Options);
        if (!isOfOneLine || !SkipPast(_faultLine))
        {
            throw context.Refuse(JsonIssues.JsonUnreadable, _faultLine, null, "");
        }

        Hold(RowIssues.JsonBroken, _faultLine, "");
    }

    /// <summary>Moves behind the line; false if what follows does not look like another document.</summary>
    private bool SkipPast(long line)
    {
        while (_pieces.Line <= line)
        {
            var end = _pieces.Window.IndexOf((byte)'\n');
            if (end >= 0)
            {
                _pieces.Advance(end + 1);
            }
            else if (_pieces.IsAtEnd)
            {
                return false;
            }
            else
            {
                _pieces.Fill();
            }
        }

        while (true)
        {
            var first = _pieces.Window.IndexOfAnyExcept(" \t\r\n"u8);
            if (first >= 0 || _pieces.IsAtEnd)
            {
                return first >= 0 && _pieces.Window[first] is (byte)'{' or (byte)'[';
            }

            _pieces.Fill();
        }
    }

    private void Hold(IssueKind fault, long line, string found, params IReadOnlyList<LocalText> arguments)
    {
        context.RowCount++;
        context.HeldCount++;
        context.Report(fault, line, null, found, arguments);
    }
}
