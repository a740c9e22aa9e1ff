using System.Buffers;

namespace Jinpai.Import.Personal;

/// <summary>
/// Masks phone numbers, bank cards, identity cards, e-mail addresses, postal addresses and labelled names in a text, character for character: its length and all other words stay.
/// Numbers of orders and products stay, and so do links. A masked text masked again is the same.
/// </summary>
/// <remarks>Most messages have none of it and cost one search. Not for several threads at once.</remarks>
internal sealed class PersonalData
{
    public const char Star = '*';
    private const string DigitsOfBothWidths = "0123456789０１２３４５６７８９";
    private const string SignsOfPlaces = "@址区县旗路街道巷弄村栋幢座单楼名人";
    private static readonly SearchValues<char> Digits = SearchValues.Create(DigitsOfBothWidths);
    private static readonly SearchValues<char> Places = SearchValues.Create(SignsOfPlaces);
    private static readonly SearchValues<char> Either = SearchValues.Create(DigitsOfBothWidths + SignsOfPlaces);
    private readonly List<(int From, int ToExcl)> _ranges = [];
    private char[] _masked = new char[1024];

    /// <summary>False if there is nothing to mask; else the text becomes a masked copy, which holds until the next call.</summary>
    public bool TryMask(ref ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Either);
        if (first < 0)
        {
            return false;
        }

        var hasDigits = text[first..].ContainsAny(Digits);
        var hasPlaces = text[first..].ContainsAny(Places);

        _ranges.Clear();
        if (hasDigits)
        {
            PersonalNumbers.Find(text, _ranges);
        }

        if (hasPlaces)
        {
            PostalAddresses.Find(text, hasDigits, _ranges);
            MailAddresses.Find(text, _ranges);
        }

        if (_ranges.Count == 0)
        {
            return false;
        }

        text = Masked(text);
        return true;
    }

    private ReadOnlySpan<char> Masked(ReadOnlySpan<char> text)
    {
        if (_masked.Length < text.Length)
        {
            _masked = new char[text.Length * 2];
        }

        text.CopyTo(_masked);
        foreach (var (from, toExcl) in _ranges)
        {
            foreach (ref var c in _masked.AsSpan(from, toExcl - from))
            {
                c = char.IsWhiteSpace(c) || c is '-' or ',' or '，' ? c : Star;
            }
        }

        return _masked.AsSpan(0, text.Length);
    }
}
