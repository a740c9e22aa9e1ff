using Jinpai.Core;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Imports;

/// <summary>What all files of an import have in common.</summary>
/// <param name="Zone">The shop's.</param>
/// <param name="Now">Rows after it never move the horizon.</param>
/// <param name="TextRules">What bits of texts are made by.</param>
internal sealed record ImportTerms(TimeZoneInfo Zone, Instant Now, TextRules TextRules);
