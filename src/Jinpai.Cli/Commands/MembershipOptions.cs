using System.Collections.Immutable;
using System.CommandLine;
using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Commands;

/// <summary><c>--role owner|supervisor|finance|agent|auditor [--shops A,B] [--teams A,B] [--agent A]</c>: what somebody is in the organisation.</summary>
internal sealed class MembershipOptions
{
    private readonly Option<string> _role;
    private readonly Option<string?> _shops;
    private readonly Option<string?> _teams;
    private readonly Option<string?> _agent;

    public MembershipOptions(Words words)
    {
        _role = new Option<string>("--role") { Description = words["user.role"], HelpName = "ROLE", Required = true };
        _role.AcceptOnlyFromAmong([.. Enum.GetValues<Role>().Select(role => Codes.Of(role))]);
        _shops = new Option<string?>("--shops") { Description = words["user.shops"], HelpName = "A,B" };
        _teams = new Option<string?>("--teams") { Description = words["user.teams"], HelpName = "A,B" };
        _agent = new Option<string?>("--agent") { Description = words["user.agent"], HelpName = "A" };
    }

    public void AddTo(Command command)
    {
        command.Add(_role);
        command.Add(_shops);
        command.Add(_teams);
        command.Add(_agent);
    }

    /// <summary>Of a user, once it is known which.</summary>
    public Func<string, Membership> Read(ParseResult parsed) => id => new Membership(id, Codes.Parse<Role>(parsed.GetRequiredValue(_role))!.Value)
    {
        Shops = Names(parsed.GetValue(_shops)),
        Teams = Names(parsed.GetValue(_teams)),
        Agent = parsed.GetValue(_agent) is { Length: > 0 } agent ? new AgentId(agent) : null,
    };

    private static ImmutableSortedSet<string>? Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableSortedSet(StringComparer.Ordinal);
}
