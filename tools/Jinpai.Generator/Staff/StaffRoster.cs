using Jinpai.Core;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Staff;

/// <summary>The shop's people and accounts. From six people on, the last account changes hands in the middle of the span.</summary>
internal sealed class StaffRoster
{
    private const int FewestForHandover = 6;
    private readonly List<ShopAccount> _onDuty = [];

    private StaffRoster(IReadOnlyList<Person> people, IReadOnlyList<ShopAccount> accounts)
    {
        People = people;
        Accounts = accounts;
    }

    public IReadOnlyList<Person> People { get; }
    public IReadOnlyList<ShopAccount> Accounts { get; }

    public static StaffRoster Create(GeneratorOptions options, Pcg32 random)
    {
        var hasHandover = options.Agents >= FewestForHandover && options.Days >= 4;
        var handover = options.FirstDay.Plus(options.Days / 2);
        var people = new List<Person>(options.Agents);
        for (var i = 0; i < options.Agents; i++)
        {
            people.Add(CreatePerson(options, i, random));
        }

        var accounts = new List<ShopAccount>(options.Agents);
        var accountCount = hasHandover ? options.Agents - 1 : options.Agents;
        if (hasHandover)
        {
            var leaver = people[^2];
            people[^2] = leaver with { Left = handover.Previous };
            people[^1] = people[^1] with { Role = leaver.Role, Team = leaver.Team, Shift = leaver.Shift, RestDay = leaver.RestDay, Joined = handover };
        }

        for (var i = 0; i < accountCount; i++)
        {
            var isHanded = hasHandover && i == accountCount - 1;
            accounts.Add(new ShopAccount($"{options.ShopName}:{people[i].Login}", people[i], isHanded ? people[^1] : null, isHanded ? handover : null));
        }

        return new StaffRoster(people, accounts);
    }

    /// <summary>Somebody on duty for this kind of question; where nobody is, the account that is off duty and will answer late, and <c>IsOnDuty</c> false.</summary>
    public (ShopAccount Account, bool IsOnDuty) Choose(ShopTime at, bool isAftersale, Pcg32 random, ShopAccount? except = null)
    {
        _onDuty.Clear();
        foreach (var account in Accounts)
        {
            if (account != except && Serves(account.Role, isAftersale) && account.IsOnDuty(at))
            {
                _onDuty.Add(account);
            }
        }

        if (_onDuty.Count == 0)
        {
            _onDuty.AddRange(Accounts.Where(account => account != except && account.IsOnDuty(at) && account.Role != AgentRole.Aftersale));
        }

        if (_onDuty.Count > 0)
        {
            var first = random.Pick(_onDuty);
            var second = random.Pick(_onDuty);
            return (second.OpenAt(at) < first.OpenAt(at) ? second : first, true);
        }

        return (Accounts[random.Below(Accounts.Count)], false);
    }

    private static bool Serves(AgentRole role, bool isAftersale) => role == AgentRole.Both || (role == AgentRole.Aftersale) == isAftersale;

    private static Person CreatePerson(GeneratorOptions options, int index, Pcg32 random)
    {
        var role = RoleOf(index, options.Agents);
        var waits = new[] { 14, 18, 22, 26, 32, 40, 52 };
        var presaleTeam = index % 2 == 0 ? "售前一组" : "售前二组";
        return new Person
        {
            Index = index,
            Name = index < options.Names.Count ? options.Names[index] : StaffNames.Of(index),
            Login = StaffNames.LoginOf(index),
            Team = role == AgentRole.Aftersale ? "售后组" : options.Agents < 6 ? "客服组" : presaleTeam,
            Role = role,
            Shift = ShiftOf(index, options.Agents),
            RestDay = options.Agents < 4 ? null : (DayOfWeek)((index * 3 % 7 + 1) % 7),
            BaseSalary = new Money((2800 + (100 * random.Below(13))) * 100L),
            Joined = options.FirstDay.Plus(-random.Between(20, 1400)),
            MeanWait = waits[(index * 3 + random.Below(2)) % waits.Length],
            SellingPercent = random.Between(70, 135),
            PatiencePercent = random.Between(70, 130),
            InvitationPermille = random.Between(250, 800),
        };
    }

    private static AgentRole RoleOf(int index, int count)
    {
        if (count < 3)
        {
            return AgentRole.Both;
        }

        // Every fifth looks after sales already made; the third of all helps with both.
        return index % 5 == 1 ? AgentRole.Aftersale : index == 2 ? AgentRole.Both : AgentRole.Presale;
    }

    private static ShiftKind ShiftOf(int index, int count) => count switch
    {
        1 => ShiftKind.Whole,
        2 => index == 0 ? ShiftKind.Early : ShiftKind.Late,
        _ => (index % 5) switch { 0 or 3 => ShiftKind.Early, 1 => ShiftKind.Middle, _ => ShiftKind.Late },
    };
}
