using System.Text.RegularExpressions;

namespace Jinpai.Architecture.Tests;

/// <summary>Finds types and members in masked C# source (see <see cref="CodeMask"/>) by brackets alone: enough for sizes, names and documentation.</summary>
internal sealed partial class CodeOutline
{
    private const string ContinuesAfterBrace = ";,.)]=?!&|+-*/<";
    private readonly string _code;
    private readonly List<Declaration> _found = [];
    private int _position;

    private CodeOutline(string maskedCode) => _code = maskedCode;

    public static IReadOnlyList<Declaration> Of(string maskedCode)
    {
        var outline = new CodeOutline(maskedCode);
        while (outline._position < maskedCode.Length)
        {
            outline.ReadScope(isType: false);
            outline._position++;
        }

        return outline._found;
    }

    [GeneratedRegex(@"^(?<modifiers>(?:(?:public|internal|private|protected|static|sealed|abstract|partial|readonly|ref|file|unsafe|new)\s+)*)(?:(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?)\s+(?<name>\w+)|delegate\s+[\w<>,.?\[\]]+\s+(?<name>\w+)\s*[(<])", RegexOptions.CultureInvariant)]
    private static partial Regex TypeHeader { get; }

    [GeneratedRegex(@"(?<name>\w+)\s*(?:<[^<>()]*>)?\s*(?:\(|\{|=|;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex MemberName { get; }

    private void ReadScope(bool isType)
    {
        while (true)
        {
            var region = _position;
            SkipBlanks();
            if (_position >= _code.Length || _code[_position] == '}')
            {
                return;
            }

            ReadItem(region, isType);
        }
    }

    private void ReadItem(int region, bool inType)
    {
        var start = StartAfterAttributes(_position);
        _position = start;
        var depth = 0;
        for (; _position < _code.Length; _position++)
        {
            var c = _code[_position];
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (c == '{' && depth == 0 && TryReadBody(region, start, inType))
            {
                return;
            }

            if (c == '{' && depth > 0)
            {
                _position = MatchingBrace(_position);
            }

            if ((c is ';' or '}') && depth == 0 && _position < _code.Length && _code[_position] == c)
            {
                if (c == ';')
                {
                    _position++;
                    Add(region, start, inType, _code[start.._position]);
                }

                return;
            }
        }
    }

    /// <summary>Reads the block at a brace; true if it ends the item.</summary>
    private bool TryReadBody(int region, int start, bool inType)
    {
        var header = _code[start.._position];
        if (header.StartsWith("namespace ", StringComparison.Ordinal))
        {
            _position++;
            ReadScope(isType: false);
            _position++;
            return true;
        }

        if (TypeHeader.IsMatch(header))
        {
            _position++;
            ReadScope(isType: true);
            _position = Math.Min(_position + 1, _code.Length);
            Add(region, start, inType, header);
            return true;
        }

        _position = MatchingBrace(_position);
        var next = _position + 1;
        while (next < _code.Length && char.IsWhiteSpace(_code[next]))
        {
            next++;
        }

        if (next < _code.Length && (ContinuesAfterBrace.Contains(_code[next]) || _code.AsSpan(next).StartsWith("with ") || _code.AsSpan(next).StartsWith("switch")))
        {
            return false;
        }

        _position = Math.Min(_position + 1, _code.Length);
        Add(region, start, inType, header);
        return true;
    }

    private void Add(int region, int start, bool inType, string header)
    {
        var type = TypeHeader.Match(header);
        if (type.Success)
        {
            _found.Add(new Declaration(type.Groups["name"].Value, type.Groups["modifiers"].Value.Trim(), true, !inType, false, region, start, _position));
        }
        else if (inType)
        {
            _found.Add(new Declaration(MemberName.Match(header).Groups["name"].Value, "", false, false, IsData(header), region, start, _position));
        }
    }

    private static bool IsData(string header)
    {
        if (header.Contains("operator", StringComparison.Ordinal))
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < header.Length; i++)
        {
            depth += header[i] is '(' or '[' ? 1 : header[i] is ')' or ']' ? -1 : 0;
            if (depth == 0 && header[i] == '=')
            {
                return i + 1 >= header.Length || header[i + 1] != '>';
            }

            if (depth == 0 && header[i] == '{')
            {
                return false;
            }
        }

        return false;
    }

    private int StartAfterAttributes(int position)
    {
        while (position < _code.Length && _code[position] == '[')
        {
            var depth = 0;
            do
            {
                depth += _code[position] == '[' ? 1 : _code[position] == ']' ? -1 : 0;
                position++;
            }
            while (depth > 0 && position < _code.Length);

            while (position < _code.Length && char.IsWhiteSpace(_code[position]))
            {
                position++;
            }
        }

        return position;
    }

    private int MatchingBrace(int open)
    {
        var depth = 0;
        for (var i = open; i < _code.Length; i++)
        {
            depth += _code[i] == '{' ? 1 : _code[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return _code.Length - 1;
    }

    private void SkipBlanks()
    {
        while (_position < _code.Length && char.IsWhiteSpace(_code[_position]))
        {
            _position++;
        }
    }
}
