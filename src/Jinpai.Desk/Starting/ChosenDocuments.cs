using System.Collections.Immutable;
using Jinpai.Appraisal.Schemes;
using Jinpai.Pay.Plans;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Starting;

/// <summary>The scheme and the plan that the first steps settled on.</summary>
/// <param name="Scheme">By which is appraised.</param>
/// <param name="Plan">By which is paid; it names the scheme.</param>
/// <param name="New">The versions of both that are not stored yet; nothing is stored before the person agrees.</param>
public sealed record ChosenDocuments(Scheme Scheme, PayPlan Plan, ImmutableArray<DocumentVersion> New);
