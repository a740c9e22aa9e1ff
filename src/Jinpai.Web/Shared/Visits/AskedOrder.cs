using Jinpai.Desk.Details;

namespace Jinpai.Web.Shared.Visits;

/// <summary>How the address of a page sorts its table: <c>sort</c> and <c>dir</c> of the query.</summary>
public static class AskedOrder
{
    public static TableOrder Of(Visit visit) => new(visit.Asked("sort"), visit.Asked("dir") == "desc");
}
