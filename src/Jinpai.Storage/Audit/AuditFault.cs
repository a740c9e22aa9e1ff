namespace Jinpai.Storage.Audit;

/// <summary>Where the chain of the audit log is broken first.</summary>
/// <param name="Code"><c>gap</c>: another number follows; <c>previous</c>: the row names another hash before it; <c>hash</c>: the row's own hash is not that of what it says; <c>unread</c>: it is no row of this program's.</param>
/// <param name="Number">Of the row at which it shows.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What should be.</param>
public sealed record AuditFault(string Code, long Number, string Found, string Expected);
