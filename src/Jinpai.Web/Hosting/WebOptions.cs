using System.Net;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Letters;
using Jinpai.Desk.People;
using Jinpai.Storage;

namespace Jinpai.Web.Hosting;

/// <summary>What the pages are served from and where.</summary>
public sealed record WebOptions
{
    /// <summary>The data folder (<c>--data</c>): made if it is missing. Uploads lie there, wherever the data lies.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The database of a server that the data lies in (<c>--database</c>); null: the folder.</summary>
    public StoragePlace? Server { get; init; }

    /// <summary>Addresses such as <c>http://127.0.0.1:5080</c>: plain http on loopback, or where a proxy stands before; https with a certificate. Port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5080"];

    /// <summary>The file of the certificate; null: none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file of its key; null: it stands in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Whose word on who asks, and how, is taken: the proxies before.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>By which names others ask for the pages, beside those of the certificate.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Through whom letters go; null: nobody gets any.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>A company's own identity provider; null: none.</summary>
    public CompanySignIn? Company { get; init; }

    /// <summary>What yesterday and this month mean.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How jobs are run; clock and faults are those of the pages.</summary>
    public JobOptions Jobs { get; init; } = new();

    /// <summary>Requests that are worked on at a time; fewer where a server lets this process have few connections.</summary>
    public int RequestsAtOnce { get; init; } = 64;

    /// <summary>Requests that wait for one of those to end; whoever comes after them is told to come again (503).</summary>
    public int RequestsInLine { get; init; } = 1000;

    /// <summary>Who sits at this machine, as long as there are no users. Asked for each request.</summary>
    public Func<Viewer> AtThisMachine { get; init; } = () => Viewer.LocalOwner;

    /// <summary>Where events are told, a line each; null: nowhere.</summary>
    public WebLog? Log { get; init; }

    /// <summary>Answers Prometheus at <c>/metrics</c>.</summary>
    public bool HasMetrics { get; init; }

    /// <summary>Hears the code with which the first owner is made, where there are no users yet: it is for whoever started the program.</summary>
    public Action<string> OnFirstCode { get; init; } = _ => { };

    /// <summary>Hears of every fault of ours that a page met, with the reference that its visitor saw. Called from request threads.</summary>
    public Action<WebFault> OnFault { get; init; } = _ => { };
}
