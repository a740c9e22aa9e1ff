using System.Buffers;
using System.Text.RegularExpressions;

namespace Jinpai.Import.Personal;

/// <summary>Finds postal addresses: what follows a word such as 收货地址, what follows the district, a street with a number, a building with a room; and names behind 收货人 and the like.</summary>
/// <remarks>Province, city and district stay: buyers ask whether there is delivery to them. The expressions run in linear time whatever the text.</remarks>
internal static class PostalAddresses
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Limit = Regex.InfiniteMatchTimeout;
    private static readonly SearchValues<char> Districts = SearchValues.Create("区县旗市");
    private static readonly SearchValues<char> Cities = SearchValues.Create("省市州盟区");
    private static readonly SearchValues<char> Streets = SearchValues.Create("路街道巷弄村");
    private static readonly SearchValues<char> Buildings = SearchValues.Create("栋幢座单楼");
    private static readonly SearchValues<char> EndsOfLabels = SearchValues.Create("址人名");
    private static readonly SearchValues<string> Labels = SearchValues.Create(["地址", "收货人", "收件人", "姓名", "联系人"], StringComparison.Ordinal);

    private static readonly Regex Labelled = new(@"(?:地址|收货人|收件人|姓名|联系人)[ \t　]*[:：是为][^\n]+", Linear, Limit);
    private static readonly Regex Regional = new(@"(?:省|自治区|市|州|盟)[ \t　]*[\u4e00-\u9fff]{1,10}(?:区|县|旗|市)[ \t　]*[^\n，,。；;！!？?]{0,50}(?:[路街巷弄村镇乡]|街道|大道|[0-9０-９]{1,5}[ ]*(?:号|栋|幢|座|单元|室|楼|组|-))[^\n，,。；;！!？?]{0,60}", Linear, Limit);
    private static readonly Regex Street = new(@"[\u4e00-\u9fff]{2}(?:路|街|道|巷|弄|村)[ ]*[0-9０-９]{1,5}[ ]*(?:号|弄|栋|幢|组|-[0-9])[^\n\s，,。；;！!？?]{0,40}", Linear, Limit);
    private static readonly Regex Building = new(@"[0-9０-９A-Za-z]{1,4}[ ]*(?:栋|幢|座|号楼|单元)[ ]*(?:[0-9０-９]{1,2}[ ]*单元)?[ ]*[0-9０-９]{2,4}[ ]*室?", Linear, Limit);

    /// <param name="text">The text.</param>
    /// <param name="hasDigits">Whether there are digits in it.</param>
    /// <param name="ranges">What is to be masked.</param>
    public static void Find(ReadOnlySpan<char> text, bool hasDigits, List<(int From, int ToExcl)> ranges)
    {
        if (text.ContainsAny(EndsOfLabels) && text.ContainsAny(Labels))
        {
            foreach (var match in Labelled.EnumerateMatches(text))
            {
                AddLabelled(text, match.Index, match.Length, ranges);
            }
        }

        if (text.ContainsAny(Districts) && text.ContainsAny(Cities))
        {
            foreach (var match in Regional.EnumerateMatches(text))
            {
                var from = DetailStart(text.Slice(match.Index, match.Length));
                ranges.Add((match.Index + from, match.Index + match.Length));
            }
        }

        if (hasDigits && text.ContainsAny(Streets))
        {
            Add(Street, text, ranges);
        }

        if (hasDigits && text.ContainsAny(Buildings))
        {
            Add(Building, text, ranges);
        }
    }

    private static void Add(Regex expression, ReadOnlySpan<char> text, List<(int From, int ToExcl)> ranges)
    {
        foreach (var match in expression.EnumerateMatches(text))
        {
            ranges.Add((match.Index, match.Index + match.Length));
        }
    }

    /// <summary>Of an address the rest of its line; of a name up to the next blank or mark.</summary>
    private static void AddLabelled(ReadOnlySpan<char> text, int index, int length, List<(int From, int ToExcl)> ranges)
    {
        var match = text.Slice(index, length);
        var isAddress = match.StartsWith("地址");
        var from = match.IndexOfAny(":：是为") + 1;
        from += match[from..].Length - match[from..].TrimStart(" \t　:：是为").Length;
        var rest = match[from..];
        var end = rest.IndexOfAny(isAddress ? "；;？?" : " \t　，,。；;、？?");
        end = end < 0 ? rest.Length : end;
        var isQuestion = rest.StartsWith("什么") || rest.StartsWith("哪") || rest.StartsWith("http") || rest.StartsWith("否");
        if (end > 0 && !isQuestion && (isAddress || end <= 10))
        {
            ranges.Add((index + from, index + from + end));
        }
    }

    /// <summary>Behind the district, which follows the city.</summary>
    private static int DetailStart(ReadOnlySpan<char> match)
    {
        // The first sign is the province's or the city's own; a district is told from 自治区 by what stands before.
        var at = match.StartsWith("自治区") ? 3 : 1;
        var end = at;
        for (var i = at; i < Math.Min(match.Length, at + 14); i++)
        {
            if (Districts.Contains(match[i]))
            {
                end = i + 1;
                if (match[i] != '市')
                {
                    break;
                }
            }
        }

        return end;
    }
}
