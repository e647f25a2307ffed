using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Insights;

/// <summary>A report that lists what a person should look at and judge, over all years that have lists.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">The columns of its table.</param>
/// <param name="Row">The row of one thing.</param>
/// <param name="IsOpen">Whether nobody has judged it yet.</param>
/// <param name="Finding">What it says in a sentence of so many things, of which so many are open.</param>
/// <param name="Notes">How to read it.</param>
internal sealed record JudgedReport<T>(
    string Name, Title Title, IReadOnlyList<ResultColumn> Columns, Func<Language, T, IReadOnlyList<object?>> Row, Func<T, bool> IsOpen, Func<int, int, Title> Finding, IReadOnlyList<Title> Notes)
{
    /// <summary>Builds it.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public Report Build(FactDatabase db, ReportRequest request, Func<Snapshot, ReportRequest, IReadOnlyList<T>> list)
    {
        ReportQuestion.RequireYears(request);
        using var data = Snapshot.Open(db);
        var question = new ReportQuestion(data, request);
        // The query refuses unknown plans and units, and brings the version of the data.
        var answer = question.AskPeriod(["expectedSubmissions", "receivedSubmissions"], [], null);
        var asked = request with { Plan = question.Plan };
        var things = list(data, asked);
        var finding = Finding(things.Count, things.Count(IsOpen));
        InsightCache.Keep(data, Name, question.Plan, request.Unit, finding);
        var t = request.Language;
        return new Report
        {
            Name = Name,
            Asked = asked,
            Title = Title,
            Subtitle = question.Subtitle(t["mọi năm đã có báo cáo", "all years that have submissions"]),
            Finding = t[finding],
            Table = answer with { Columns = Columns, Rows = [.. things.Select(x => Row(t, x))], Totals = null, TotalRows = things.Count },
            Notes = [.. Notes.Select(n => t[n])],
        };
    }
}
