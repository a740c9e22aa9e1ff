namespace Jinpai.Replay.Inputs;

/// <summary>Walks through what may be order numbers in a chat text: <c>foreach (var number in new OrderNumbers(text))</c>. Makes no strings.</summary>
/// <remarks>
/// A number is a token of at least eight digits, single hyphens allowed between them (spec 2.2): <c>240506-372000000000001</c>. Shorter ones are prices, sizes
/// and dates; what is longer than any order number is a bar code or a key. A token that a Latin letter touches is part of a name.
/// </remarks>
public ref struct OrderNumbers(ReadOnlySpan<char> text)
{
    public const int FewestDigits = 8;
    public const int MostCharacters = 64;
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly OrderNumbers GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            if (!char.IsAsciiDigit(_text[_next]))
            {
                _next++;
                continue;
            }

            var from = _next;
            var digits = PassToken();
            var isWhole = (from == 0 || !char.IsAsciiLetter(_text[from - 1])) && (_next == _text.Length || !char.IsAsciiLetter(_text[_next]));
            if (isWhole && digits >= FewestDigits && _next - from <= MostCharacters)
            {
                Current = _text[from.._next];
                return true;
            }
        }

        return false;
    }

    /// <returns>The number of digits of the token that begins here.</returns>
    private int PassToken()
    {
        var digits = 0;
        while (_next < _text.Length && (char.IsAsciiDigit(_text[_next]) || IsHyphenBetweenDigits()))
        {
            digits += char.IsAsciiDigit(_text[_next]) ? 1 : 0;
            _next++;
        }

        return digits;
    }

    private readonly bool IsHyphenBetweenDigits() =>
        _text[_next] == '-' && _next > 0 && char.IsAsciiDigit(_text[_next - 1]) && _next + 1 < _text.Length && char.IsAsciiDigit(_text[_next + 1]);
}
