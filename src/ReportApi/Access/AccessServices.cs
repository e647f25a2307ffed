using System.Collections.Concurrent;
using DienHinh.Ingest;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Workbooks.Workers;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace DienHinh.ReportApi.Access;

/// <summary>
/// What pages and routes are given. The data folder itself is not among it: database, catalogue and folder come limited to the units of the one who asks, so that a
/// new page or route cannot forget to ask.
/// </summary>
internal static class AccessServices
{
    // Catalogues already limited, for each set of units; more than this is no installation but a mistake.
    private const int MostCatalogues = 500;

    /// <summary>Adds accounts, sign-in, and everything that depends on who asks.</summary>
    public static void AddAccess(this WebApplicationBuilder builder, DataFolder data, Entrance entrance, WorkerPool? workers)
    {
        var services = builder.Services;
        services.AddSingleton(entrance).AddSingleton(new AccountFile(data.Path)).AddSingleton(new AccessJournal(data.Path));
        services.AddSingleton<AccountRegister>().AddSingleton<SignInDesk>().AddSingleton<SetupLink>().AddSingleton<OpenDoor>();
        services.AddSingleton(s => new Installation(data, workers, s.GetRequiredService<AccessJournal>(), s.GetRequiredService<TimeProvider>()));
        services.AddAuthentication(CallerAuthentication.Name).AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(CallerAuthentication.Name, null).AddPersonCookie();

        var catalogues = new ConcurrentDictionary<string, Catalogue>(StringComparer.Ordinal);
        services.AddHttpContextAccessor();
        services.AddScoped(s => PageLanguage.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext ?? throw new InvalidOperationException("No page without a request.")));
        services.AddScoped<Words>();
        services.AddScoped(s => Caller.Of(s.GetRequiredService<IHttpContextAccessor>().HttpContext ?? throw new InvalidOperationException("Nobody asks: there is no request.")));
        // A view of its own each time, never the database itself: the scope disposes what it gives out.
        services.AddScoped(s => data.Database.SeenBy(s.GetRequiredService<Caller>().Units));
        services.AddScoped(s => Known(data.Catalogue, s.GetRequiredService<Caller>(), catalogues));
        services.AddScoped(s => new CallerFolder(data, s.GetRequiredService<Caller>(), s.GetRequiredService<FactDatabase>(), s.GetRequiredService<Catalogue>()));
        services.AddSingleton(new QuestionFile(data.Path)).AddScoped<CallerQuestions>();
        services.AddScoped(s => new CallerDrafts(data.Path, s.GetRequiredService<Caller>(), s.GetRequiredService<CallerFolder>(), s.GetRequiredService<TimeProvider>()));
    }

    private static Catalogue Known(Catalogue catalogue, Caller caller, ConcurrentDictionary<string, Catalogue> limited)
    {
        if (caller.Units is not { } units) return catalogue;
        if (limited.Count > MostCatalogues) limited.Clear();
        return limited.GetOrAdd(string.Join(',', units), _ => catalogue.SeenBy(units));
    }
}
