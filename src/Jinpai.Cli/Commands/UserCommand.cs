using System.CommandLine;
using System.Text.Json.Nodes;
using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Desk.Users;
using Jinpai.Output.Tables;

namespace Jinpai.Cli.Commands;

/// <summary><c>user add|list|role|reset|disable|enable|second-factor</c>: who may sign in, and as what.</summary>
internal sealed class UserCommand(Words words) : ICommandDefinition
{
    private const string Required = "required";
    private readonly Argument<string> _name = new("NAME") { Description = words["user.name"] };
    private readonly Option<string?> _mail = new("--mail") { Description = words["user.mail"], HelpName = "ADDRESS" };
    private readonly Option<bool> _secondFactor = new("--second-factor") { Description = words["user.second_factor"] };
    private readonly Argument<string> _rule = RuleArgument(words);
    private readonly MembershipOptions _membership = new(words);
    private readonly FormatOptions _format = new(words);

    public Command Build()
    {
        var add = new Command("add", words["user.add"] + "\n" + words["user.example"]) { _name, _mail };
        var role = new Command("role", words["user.role.change"] + "\n" + words["user.example.role"]) { _name };
        var enable = new Command("enable", words["user.enable"] + "\n" + words["user.example.enable"]) { _name };
        var list = new Command("list", words["user.list"] + "\n" + words["user.example.list"]);
        foreach (var command in (Command[])[add, role, enable])
        {
            _membership.AddTo(command);
        }

        _format.AddTo(list);
        return new Command("user", words["user"] + "\n" + words["user.example"])
        {
            add, list, role,
            new Command("reset", words["user.reset"] + "\n" + words["user.example.reset"]) { _name, _secondFactor },
            new Command("disable", words["user.disable"] + "\n" + words["user.example.disable"]) { _name },
            enable,
            new Command("second-factor", words["user.rule"] + "\n" + words["user.example.rule"]) { _rule },
        };
    }

    public int Run(ParseResult parsed, CommandSession session)
    {
        var users = new UserList(session.Desk, new UserDoor(session.Installation, session.Surroundings.Clock));
        try
        {
            return parsed.CommandResult.Command.Name switch
            {
                "list" => List(parsed, session, users),
                "second-factor" => SetRule(parsed, session),
                _ => Change(parsed, session, users),
            };
        }
        catch (UserRefusedException refused)
        {
            throw new RefusedException(words["user.refused." + refused.Code]);
        }
    }

    private int Change(ParseResult parsed, CommandSession session, UserList users)
    {
        var name = parsed.GetRequiredValue(_name);
        switch (parsed.CommandResult.Command.Name)
        {
            case "add":
                Tell(session, "user.added", name, users.Add(name, parsed.GetValue(_mail), _membership.Read(parsed)));
                break;
            case "reset":
                Tell(session, "user.was_reset", name, users.Reset(name, parsed.GetValue(_secondFactor)));
                break;
            case "role":
                users.SetRole(name, _membership.Read(parsed));
                session.Say(words.Format("user.changed", name));
                break;
            case "disable":
                users.Disable(name);
                session.Say(words.Format("user.disabled", name));
                break;
            default:
                users.Enable(name, _membership.Read(parsed));
                session.Say(words.Format("user.enabled", name));
                break;
        }

        return ExitCode.Done;
    }

    private int SetRule(ParseResult parsed, CommandSession session)
    {
        var isRequired = parsed.GetRequiredValue(_rule) == Required;
        SecondFactorRule.Set(session.Desk, isRequired);
        session.Say(words[isRequired ? "user.rule.required" : "user.rule.optional"]);
        return ExitCode.Done;
    }

    private static Argument<string> RuleArgument(Words words)
    {
        var rule = new Argument<string>("RULE") { Description = words["user.rule.argument"] };
        rule.AcceptOnlyFromAmong(Required, "optional");
        return rule;
    }

    // The code alone is the result: it can be handed on by a script, and stands nowhere else.
    private void Tell(CommandSession session, string key, string name, string code)
    {
        session.Say(words.Format(key, name, PasswordChange.CodeHolds.Days));
        session.Out.WriteLine(code);
    }

    private int List(ParseResult parsed, CommandSession session, UserList users)
    {
        var all = users.All();
        if (all.Count == 0)
        {
            session.Say(words["user.none"]);
        }

        var members = new MemberList(session.Desk).All().Where(member => member.Until is null).ToDictionary(member => member.UserId, StringComparer.Ordinal);
        var time = new ShopTime(session.Surroundings.Clock.LocalTimeZone);
        OutputColumn[] columns =
        [
            new(words["user.column.name"]), new(words["user.column.role"]), new(words["column.shop"]), new(words["user.column.team"]), new(words["column.agent"]), new(words["user.column.second"]), new(words["column.state"]), new(words["column.time"]),
        ];
        var rows = all.Select(user => (User: user, Member: members.GetValueOrDefault(user.Id))).ToList();
        var table = new OutputTable(words["user"], columns, [.. rows.Select(row => (IReadOnlyList<OutputCell>)
        [
            OutputCell.Text(row.User.Name), OutputCell.Text(row.Member is { } member ? words["role." + Codes.Of(member.Role)] : ""), OutputCell.Text(List(row.Member?.Shops)), OutputCell.Text(List(row.Member?.Teams)),
            OutputCell.Text(row.Member?.Agent?.Value ?? ""), OutputCell.Text(words[row.User.HasSecondFactor ? "user.yes" : "user.no"]), OutputCell.Text(words["user.state." + StateOf(row.User)]), OutputCell.Text(time.Full(row.User.MadeAt)),
        ])]);
        _format.Write(parsed, session, table, new JsonArray([.. rows.Select(row => (JsonNode)Json(row.User, row.Member))]));
        return ExitCode.Done;
    }

    private static JsonObject Json(Storage.Users.StoredUser user, Membership? member) => new()
    {
        ["name"] = user.Name,
        ["mail"] = user.Mail,
        ["role"] = member is null ? null : Codes.Of(member.Role),
        ["shops"] = Array(member?.Shops),
        ["teams"] = Array(member?.Teams),
        ["agent"] = member?.Agent?.Value,
        ["secondFactor"] = user.HasSecondFactor,
        ["state"] = StateOf(user),
        ["added"] = user.MadeAt.ToString(),
    };

    private static string StateOf(Storage.Users.StoredUser user) => user.IsDisabled ? "disabled" : user.HasPassword ? "active" : "waiting";

    private static JsonArray? Array(IEnumerable<string>? names) => names is null ? null : new JsonArray([.. names.Select(name => (JsonNode)name)]);

    private static string List(IEnumerable<string>? names) => names is null ? "*" : string.Join(", ", names);
}
