using System.Threading.Channels;
using Jinpai.Desk.Letters;
using Jinpai.Desk.Users;
using Jinpai.Web.Shared.Visits;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jinpai.Web.Accounts;

/// <summary>Writes and sends letters beside the pages: an answer takes as long whether there is one to write or not. A letter that cannot be sent is told in the log without a name, and asked for again by its reader.</summary>
internal sealed class LetterBox(UserDoor door, MailSender? sender, ILoggerFactory loggers) : BackgroundService
{
    /// <summary>Whoever fills it waits for nobody; what is beyond is dropped.</summary>
    private const int Most = 200;

    private readonly Channel<Func<IReadOnlyList<Letter>>> _asked = Channel.CreateBounded<Func<IReadOnlyList<Letter>>>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Letters go out.</summary>
    public bool IsThere => sender is not null;

    /// <param name="name">A name or mail address.</param>
    /// <param name="language">Of whoever asks.</param>
    /// <param name="address">Where the code is entered.</param>
    public void AskForPassword(string name, string language, string address) => _asked.Writer.TryWrite(() => new ForgottenPassword(door).Letters(name, Visit.WordsOf, language, address));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (sender is null)
        {
            return;
        }

        var log = loggers.CreateLogger(Hosting.ServeEvents.Category);
        await foreach (var write in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                foreach (var letter in write())
                {
                    await sender.Send(letter, stoppingToken);
                    Hosting.ServeEvents.LetterSent(log);
                }
            }
#pragma warning disable CA1031 // Whatever the other server does: the next letter may reach it.
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Hosting.ServeEvents.LetterFailed(log, trouble.GetType().Name);
            }
        }
    }
}
