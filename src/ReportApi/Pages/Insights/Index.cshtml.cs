using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Analytics.Insights.Oddities;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Insights;

/// <summary>Phân tích: what is coming, what is odd, who may stand twice; and what an officer says of it.</summary>
[Demand(Right.See, Right.Decide)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue, CallerFolder data, Caller caller, Language t) : ReportPage(database, catalogue, t)
{
    // A person looks through so many at a time; the files hold all.
    private const int Most = 50;

    /// <summary>The part shown.</summary>
    public string Tab { get; private set; } = "forecast";

    /// <summary>The parts.</summary>
    public IReadOnlyList<(string Tab, Title Title)> Tabs { get; } = [("forecast", new("Dự báo", "Forecast")), ("anomalies", new("Bất thường", "Oddities")), ("duplicates", new("Có thể trùng", "Possible pairs"))];

    /// <summary>The oddities to look through.</summary>
    public IReadOnlyList<Oddity> Oddities { get; private set; } = [];

    /// <summary>What each fact of the oddities is: a name, or a figure.</summary>
    public IReadOnlyDictionary<string, FactSource> Facts { get; private set; } = new Dictionary<string, FactSource>();

    /// <summary>The pairs to look through.</summary>
    public IReadOnlyList<DuplicatePair> Pairs { get; private set; } = [];

    /// <summary>Whether the one who looks may say what holds.</summary>
    public bool MayJudge => caller.May(Right.Decide);

    /// <summary>Why a decision was not taken, or null.</summary>
    public string? Said { get; private set; }

    /// <summary>Where a fact leads: to its page, with file and cells.</summary>
    public static string AddressOf(string fact) => $"/exemplars/{fact}";

    /// <summary>The report without the columns that stand on the page already, or that its sentences tell: what is left fits beside them on a small screen. Files have all.</summary>
    public static Report Narrow(Report report)
    {
        HashSet<string> left = report.Name switch
        {
            "forecast" when report.Asked.By == "unit" => ["owners", "outlook"],
            "forecast" => ["owners", "outlook", "unit", "unitName"],
            "anomalies" => ["sentence", "facts", "reason"],
            _ => ["sentence", "facts"],
        };
        var kept = report.Table.Columns.Index().Where(c => !left.Contains(c.Item.Name)).Select(c => c.Index).ToList();
        return report with { Table = report.Table with { Columns = [.. kept.Select(i => report.Table.Columns[i])], Rows = [.. report.Table.Rows.Select(r => (IReadOnlyList<object?>)[.. kept.Select(i => r[i])])] } };
    }

    public IActionResult OnGet(string tab, ReportAddress address)
    {
        if (!InsightReports.IsOn || !Tabs.Any(t => t.Tab == tab)) return NotFound();
        Tab = tab;
        var page = Show(tab, address, tab == "forecast" ? "planItem" : null, Fields);
        if (Report is null) return page;
        if (tab == "anomalies") Oddities = [.. OddityReport.List(Database, Report.Asked).Take(Most)];
        if (Oddities.Count > 0) Facts = FactSource.Find(Database, Oddities.SelectMany(o => o.Facts).Distinct(StringComparer.Ordinal)).ToDictionary(f => f.Id, StringComparer.Ordinal);
        if (tab == "duplicates") Pairs = [.. DuplicateReport.List(Database, Report.Asked).Take(Most)];
        return page;
    }

    public IActionResult OnPost(string tab, ReportAddress address, DecisionSubject what, string key, string means, string? reason)
    {
        try
        {
            if (what is not (DecisionSubject.Oddity or DecisionSubject.Pair)) return BadRequest();
            data.Decide(new DecisionRequest(what, key ?? "", means ?? "", Reason: reason));
            return LocalRedirect(Request.Path + Request.QueryString);
        }
        catch (Exception mistake) when (mistake is DecisionException or OutsideScopeException)
        {
            Said = mistake.Message;
        }

        var page = OnGet(tab, address);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private IReadOnlyList<Choice> Fields(ReportRequest asked) =>
    [
        .. PlanAndUnit(asked),
        .. Tab != "forecast" ? Array.Empty<Choice>() : [new("by", T["Chia theo", "By"], asked.By, [("planItem", T["Mục", "Item"]), ("owner", T["Đơn vị chủ trì", "Owner"]), ("unit", T["Mục và đơn vị", "Item and unit"])])],
    ];
}
