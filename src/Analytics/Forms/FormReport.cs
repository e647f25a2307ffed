using System.Globalization;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Analytics.Units;
using DienHinh.Ingest.Forms;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Forms;

/// <summary>Fills the statistical forms of the circulars (biểu thống kê) from the facts; the reports form-0601, form-0603 …</summary>
public static class FormReport
{
    /// <summary>What the name of such a report begins with; the id of the form follows.</summary>
    public const string Prefix = "form-";

    /// <summary>The names of these reports.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<StatutoryForm> forms) => forms.Select(f => Prefix + f.Id);

    /// <summary>Fills the form of this name for the year of the request, its <see cref="ReportRequest.From"/>; null where no form has the name.</summary>
    /// <exception cref="QueryException">The request has mistakes, or the form is not that of the year.</exception>
    /// <exception cref="CatalogueException">The file of the form names what the semantic layer does not have.</exception>
    public static FilledForm? Build(FactDatabase db, IReadOnlyList<StatutoryForm> forms, string name, ReportRequest request, TimeProvider? clock = null)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || forms.FirstOrDefault(f => f.Id == name[Prefix.Length..]) is not { } form)
            return null;
        ReportQuestion.RequireYears(request);
        if (request.From is not { } year || (request.To ?? year) != year)
            throw new QueryException([new("bad-period", name, "Biểu thống kê lập cho một năm. Hãy nêu năm, ví dụ 2024.")]);
        if (!form.Years.Contains(year))
            throw new QueryException([NotInForce(form, forms, year)]);
        if (request.Division is { Rule: DivisionRule.ByWeights })
            throw new QueryException([new("bad-division", "byWeights", "Biểu thống kê đếm bằng số nguyên nên không chia theo tỷ trọng. Hãy dùng toOne hoặc leftOut.")]);
        if (FormCheck.Check(form, SemanticModel.Default) is { Count: > 0 } errors)
            throw new CatalogueException(errors);

        using var data = Snapshot.Open(db);
        var question = new MetricQuery
        {
            Measures = [form.Measure],
            Period = year.ToString(CultureInfo.InvariantCulture),
            Plan = request.Plan,
            Unit = request.Unit is null && request.MapDate is null ? null : new(request.Unit, MapDate: request.MapDate),
            Basis = request.Basis,
            Division = request.Division,
            Where = request.Where ?? [],
        };
        var cube = FormCube.Read(data, form, question, clock);
        var filling = new FormFilling(form, cube);
        return new FilledForm
        {
            Form = form,
            Year = year,
            Asked = request with { To = year },
            Sender = request.Unit is null ? null : string.Join(", ", data.LookUp(QueryCompiler.Names(new("ref_unit", HasCode: true), request.Unit), r => r.GetString(0))),
            Cells = filling.Cells,
            Notes = [.. FormRemarks.Of(form, year, cube, filling), .. form.Notes],
            Source = cube.Answer,
            Sources = request.SourceNames is { } names && cube.HasData ? Sources(data, form, question, names, cube.Answer, clock) : null,
        };
    }

    // All that the form is about; what a row or column leaves out for want of a member is among them.
    private static SourceTable Sources(Snapshot data, StatutoryForm form, MetricQuery question, NamesShown names, ResultTable answer, TimeProvider? clock)
    {
        var about = question with { Where = [.. question.Where, .. form.Where.Select(c => new MemberFilter(c.Member, FilterOperator.Equals, c.Values))] };
        return SemanticModel.Default.FindMeasure(form.Measure)!.Base == MeasureBase.Movement
            ? SourceTable.OfMovements(data, about, [.. form.Columns.SelectMany(c => c.Where).Concat(form.Rows.SelectMany(r => r.Where)).Select(c => c.Member).Distinct()], clock)
            : SourceTable.OfFacts(_ => new WholeSources(data, about, ofBase: false, clock ?? TimeProvider.System), [new($"Số {form.Counts}", form.Measure, about.Period)], rows: null, answer, names);
    }

    private static QueryError NotInForce(StatutoryForm form, IReadOnlyList<StatutoryForm> forms, int year)
    {
        var span = form.Years.To >= 9999 ? $"từ năm {Text(form.Years.From)}" : $"cho các năm {Text(form.Years.From)}–{Text(form.Years.To)}";
        var other = forms.FirstOrDefault(f => f.Series == form.Series && f.Years.Contains(year));
        var instead = other is not null ? $"Năm {Text(year)} dùng biểu {other.Code}: {Prefix}{other.Id}."
            : year > form.Years.To && form.ReplacedBy is { } circular ? $"Năm {Text(year)} dùng biểu của {circular}; tệp của biểu đó chưa có trong data/forms."
            : $"Chưa có tệp biểu nào cho năm {Text(year)} trong data/forms.";
        return new("form-not-in-force", Prefix + form.Id, $"Biểu {form.Code} dùng {span}. {instead}", other is null ? null : Prefix + other.Id);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
