using Jinpai.Cli.Terminal;
using Jinpai.Pay.Runs;

namespace Jinpai.Cli.Printing;

/// <summary>Slips for a terminal: each line as an equation with its inputs.</summary>
internal static class PaySlips
{
    public static void Write(PayRun run, CommandSession session)
    {
        foreach (var slip in run.Slips)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(slip.Agent.Value);
            foreach (var line in slip.Lines)
            {
                session.Out.WriteLine("  " + line.Equation.In(session.Desk.Language));
            }

            session.Out.WriteLine("  " + slip.TotalEquation().In(session.Desk.Language));
            if (slip.Carried.MinorUnits != 0)
            {
                session.Out.WriteLine("  " + session.Words.Format("pay.carried", slip.Carried));
            }
        }

        session.Out.WriteLine();
        session.Out.WriteLine(session.Words["pay.gross"]);
    }
}
