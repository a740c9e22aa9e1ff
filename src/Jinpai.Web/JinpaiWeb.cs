using System.Net.Sockets;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jinpai.Desk;
using Jinpai.Desk.Health;
using Jinpai.Desk.Jobs;
using Jinpai.Desk.Letters;
using Jinpai.Desk.Users;
using Jinpai.Storage.Refusals;
using Jinpai.Web.Accounts;
using Jinpai.Web.Agents;
using Jinpai.Web.Audit;
using Jinpai.Web.Faults;
using Jinpai.Web.Hosting;
using Jinpai.Web.Imports;
using Jinpai.Web.Imports.Jobs;
using Jinpai.Web.Losses;
using Jinpai.Web.Months;
using Jinpai.Web.Orders;
using Jinpai.Web.People;
using Jinpai.Web.Shared.Figures;
using Jinpai.Web.Shared.Keeping;
using Jinpai.Web.Shared.Layout;
using Jinpai.Web.Shared.Lists;
using Jinpai.Web.Shared.Visits;
using Jinpai.Web.Shops;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jinpai.Web;

/// <summary>The web pages: <see cref="RunAsync"/> for commands, <see cref="Build"/> for tests.</summary>
public static class JinpaiWeb
{
    /// <summary>Serves until <paramref name="cancellation"/> or a signal stops it.</summary>
    /// <param name="options">What and where.</param>
    /// <param name="started">Called once when the pages answer, with the addresses as they are (port 0 replaced).</param>
    /// <param name="cancellation">Stops cleanly: requests under way are finished.</param>
    /// <exception cref="WebRefusedException">An address cannot be served; nothing listens.</exception>
    /// <exception cref="StorageRefusedException">The data folder is of a newer version.</exception>
    public static async Task RunAsync(WebOptions options, Action<IReadOnlyList<string>> started, CancellationToken cancellation)
    {
        RequestBounds.LetRequestsWait(options);
        var app = Build(options);
        await using (app)
        {
            try
            {
                await app.StartAsync(cancellation);
            }
            catch (IOException trouble) when (trouble.InnerException is AddressInUseException)
            {
                throw new WebRefusedException("port_in_use", string.Join(", ", options.Urls));
            }
            catch (SocketException trouble) when (trouble.SocketErrorCode == SocketError.AccessDenied)
            {
                throw new WebRefusedException("port_forbidden", string.Join(", ", options.Urls));
            }

            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(ServeEvents.Category);
            ServeEvents.Started(log, typeof(JinpaiWeb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, string.Join(' ', app.Urls), app.Services.GetRequiredService<Installation>().Location);
            app.Lifetime.ApplicationStopping.Register(() => ServeEvents.Stopping(log));
            started([.. app.Urls]);
            if (!app.Services.GetRequiredService<UserDoor>().IsOn)
            {
                options.OnFirstCode(app.Services.GetRequiredService<FirstOwner>().Code);
            }

            await app.WaitForShutdownAsync(cancellation);
            ServeEvents.Stopped(log);
        }
    }

    /// <summary>The application, not started. Neither environment variables nor configuration files change where it listens.</summary>
    /// <exception cref="WebRefusedException">Others could reach it without HTTPS or without signing in; or a certificate is none.</exception>
    /// <exception cref="StorageRefusedException">The data folder is of a newer version.</exception>
    public static WebApplication Build(WebOptions options)
    {
        var reach = new Reach(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ApplicationName = typeof(JinpaiWeb).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(reach.Listen);
        AddServices(builder.Services, options);
        reach.Add(builder.Services);
        CompanyDoor.Add(builder.Services, options, reach.IsSecure);
        var app = builder.Build();
        if (reach.IsOpen && !app.Services.GetRequiredService<UserDoor>().IsOn)
        {
            throw new WebRefusedException("no_users", string.Join(", ", options.Urls));
        }

        Map(app, reach);
        return app;
    }

    private static void AddServices(IServiceCollection services, WebOptions options)
    {
        // Jobs hand over meanwhile; requests under way are done long before.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        LineLog.Add(services, options.Log);
        services.AddSingleton(provider => options with { OnFault = options.OnFault + Told(provider.GetRequiredService<ILoggerFactory>()) });
        var requests = new HttpContextAccessor();
        var installation = new Installation(options.DataFolder, options.Server) { By = () => RequestSignature.Of(requests.HttpContext, options.Clock) };
        installation.Prepare();
        services.AddSingleton(installation);
        services.AddSingleton<IHttpContextAccessor>(requests);
        services.AddSingleton(new Readiness(installation));
        services.AddSingleton(new EmbeddedAssets(typeof(JinpaiWeb).Assembly));
        services.AddSingleton<OpenShops>();
        services.AddSingleton(provider => new KeepingRoom { OnAsked = provider.GetRequiredService<ServeMeters>().AskedKept });
        services.AddSingleton<ShopFigures>();
        services.AddSingleton<SlowAnswers>();
        services.AddSingleton<TurnEvents>();
        services.AddSingleton<JobHost>();
        services.AddSingleton(provider => provider.GetRequiredService<JobHost>().Jobs);
        services.AddHostedService(provider => provider.GetRequiredService<JobHost>());
        services.AddScoped<Visit>();
        services.AddScoped<VisitShop>();
        services.AddScoped(provider => new AskedJobs(provider.GetRequiredService<Visit>().Desk, provider.GetRequiredService<ShopJobs>()));
        OrderList.Add(services);
        LossList.Add(services);
        FaultList.Add(services);
        MonthRun.Add(services);
        services.AddRouting();
        ServeMeters.Add(services, options);
        RequestBounds.Add(services, options, installation);
        services.AddRazorComponents();

        // Chinese stays Chinese in the pages' source instead of eight bytes a character; what matters to HTML is encoded as ever.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        AddDoor(services, options);
    }

    private static void AddDoor(IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(provider => new UserDoor(provider.GetRequiredService<Installation>(), options.Clock));
        services.AddSingleton<FirstOwner>();
        services.AddSingleton<SignatureKeys>();
        services.AddSingleton(provider => new LetterBox(provider.GetRequiredService<UserDoor>(), options.Mail is null ? null : new MailSender(options.Mail), provider.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService(provider => provider.GetRequiredService<LetterBox>());
        services.AddDataProtection().SetApplicationName("jinpai");
        services.AddOptions<KeyManagementOptions>().Configure<SignatureKeys>((management, keys) => management.XmlRepository = keys);
    }

    private static Action<WebFault> Told(ILoggerFactory loggers)
    {
        var log = loggers.CreateLogger(ServeEvents.Category);
        return fault => ServeEvents.Fault(log, fault.Reference, fault.Exception.GetType().Name);
    }

    private static void Map(WebApplication app, Reach reach)
    {
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        reach.Use(app);
        app.UseMiddleware<HostCheck>();
        app.UseMiddleware<HeadAnswers>();
        app.UseMiddleware<ErrorPages>();
        app.UseRouting();
        app.UseRateLimiter();
        CompanyDoor.Use(app, app.Services.GetRequiredService<WebOptions>());
        app.UseMiddleware<Gate>();
        app.UseMiddleware<AccessCheck>();
        app.UseAntiforgery();
        app.MapGet(EmbeddedAssets.Prefix + "{**path}", (string path, HttpContext context, EmbeddedAssets assets) => assets.Serve(path, context)).Unbounded().SameForAll();
        app.MapGet("/favicon.ico", (HttpContext context, EmbeddedAssets assets) => assets.Serve("favicon.svg", context)).Unbounded().SameForAll();
        Preferences.Map(app);
        ListFiles.Map(app);
        AuditDownload.Map(app);
        DoorEndpoints.Map(app);
        OwnEndpoints.Map(app);
        PeopleEndpoints.Map(app);
        CompanyDoor.Map(app, app.Services.GetRequiredService<WebOptions>());
        MonthDownload.Map(app);
        ShopEndpoint.Map(app);
        UploadEndpoint.Map(app);
        AgentDownload.Map(app);
        FreshnessEndpoint.Map(app);
        JobEndpoints.Map(app);
        ReportEndpoints.Map(app);
        FolderEndpoint.Map(app);
        HealthEndpoints.Map(app);
        ServeMeters.Map(app);
        app.MapRazorComponents<App>();
    }
}
