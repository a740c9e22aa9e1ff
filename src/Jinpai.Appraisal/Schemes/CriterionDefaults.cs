namespace Jinpai.Appraisal.Schemes;

/// <summary>What the scheme says for all criteria that say nothing themselves.</summary>
internal sealed record CriterionDefaults(MissingRule Missing, int MinimumSample, SmallSampleRule SmallSample);
