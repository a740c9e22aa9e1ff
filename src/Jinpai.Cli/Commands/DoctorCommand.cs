using System.CommandLine;
using Jinpai.Cli.Checking;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;

namespace Jinpai.Cli.Commands;

/// <summary><c>doctor</c>: what is wrong with data, settings and database, and what to do.</summary>
internal sealed class DoctorCommand(Words words) : ICommandDefinition
{
    private readonly Option<string?> _shop = new("--shop") { Description = words["option.shop"], HelpName = "CODE" };

    public Command Build() => new("doctor", words["doctor"] + "\n" + words["doctor.example"]) { _shop };

    public int Run(ParseResult parsed, CommandSession session)
    {
        var data = DataDirectory.Open(session.DataFolder);
        session.Out.WriteLine(words.Format("doctor.data", data.FullPath));
        var wanted = parsed.GetValue(_shop);
        var shops = data.Shops().Where(shop => wanted is null || shop.Code == wanted).ToList();
        if (shops.Count == 0)
        {
            if (wanted is not null)
            {
                throw new StorageRefusedException("unknown_shop", wanted);
            }

            session.Out.WriteLine(words["shop.none"]);
            return ExitCode.Done;
        }

        var isWell = true;
        foreach (var shop in shops)
        {
            isWell &= new ShopCheckup(ShopSession.Open(session.Desk, shop.Code), session).Report();
        }

        return isWell ? ExitCode.Done : ExitCode.InputErrors;
    }
}
