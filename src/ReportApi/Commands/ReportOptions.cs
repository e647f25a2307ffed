using System.CommandLine;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Text;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary>The name of a report and what it is asked for: the same words as in its address on the web.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> _plan = SharedOptions.Plan();
    private readonly Option<string?> _unit = SharedOptions.Unit();
    private readonly Option<string?> _by = new("--by") { Description = "chia theo: movement (mặc định), owner, kind, commune …", HelpName = "x" };
    private readonly Option<string?> _from = new("--from") { Description = "năm gốc; với comparison có thể là một kỳ: interim-2023", HelpName = "P" };
    private readonly Option<string?> _to = new("--to") { Description = "năm so sánh; với comparison có thể là một kỳ: final-2025", HelpName = "P" };
    private readonly Option<string?> _period = new("--period") { Description = "kỳ: năm, khoảng năm, kỳ sơ kết hoặc tổng kết (với attainment)", HelpName = "P" };
    private readonly Option<int?> _year = SharedOptions.Number("--year", "năm của biểu thống kê (form-0603 …)");
    private readonly Option<string[]> _where = SharedOptions.Where();
    private readonly Option<string?> _review = new("--review") { Description = "kỳ sơ kết, tổng kết của kế hoạch (với review); bỏ trống là kỳ cuối", HelpName = "ID" };
    private readonly Option<string?> _names = SharedOptions.Names();
    private readonly BasisOptions _basis = new();

    public Argument<string> Name { get; } = new("NAME") { Description = "tên báo cáo" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _plan, _unit, _by, _from, _to, _period, _year, _review, _names, _where }) command.Add(option);
        _basis.AddTo(command, withLevel: false);
    }

    /// <summary>The report of this name; null for a statistical form, whose files the data folder knows.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isChart">Whether the name is that of a chart.</param>
    public (NamedReport? Definition, ReportRequest Request) Read(ParseResult parsed, bool isChart = false)
    {
        var name = parsed.GetValue(Name)!;
        var isForm = name.StartsWith(FormReport.Prefix, StringComparison.Ordinal);
        var definition = isForm ? null : isChart ? ChartCatalogue.ReportOf(name) ?? throw Unknown(name, ChartCatalogue.Names)
            : ReportCatalogue.Find(name) ?? throw Unknown(name, ReportCatalogue.All.Select(r => r.Name).Concat([ReviewRequest.ReportName, ReviewRequest.DeckName]));
        if (parsed.GetValue(_year) is not null && !isForm)
            throw new WrongUseException("--year chỉ dùng với biểu thống kê (form-0603 …); báo cáo này dùng --from, --to hoặc --period.");
        var request = new ReportRequest(
            parsed.GetValue(_plan), parsed.GetValue(_unit), parsed.GetValue(_by), Where: QuestionText.Where(parsed.GetValue(_where)!), Period: parsed.GetValue(_period),
            Basis: _basis.Basis(parsed), MapDate: _basis.MapDate(parsed), Division: _basis.Division(parsed)) { Names = Names(parsed) };
        return (definition, isForm ? request with { From = parsed.GetValue(_year) } : request.Between(parsed.GetValue(_from), parsed.GetValue(_to)));
    }

    /// <summary>How names of persons are shown.</summary>
    public NamesShown Names(ParseResult parsed) => NamesWord.Read(parsed.GetValue(_names));

    /// <summary>Which review is asked for; null where another report is.</summary>
    public ReviewRequest? ReadReview(ParseResult parsed)
    {
        if (parsed.GetValue(Name) is not (ReviewRequest.ReportName or ReviewRequest.DeckName))
        {
            return parsed.GetValue(_review) is null ? null
                : throw new WrongUseException("--review chỉ dùng với report review và report deck; báo cáo khác dùng --period, --from, --to.");
        }

        var other = new Option[] { _unit, _by, _from, _to, _period, _year, _where }.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false });
        if (other is not null)
            throw new WrongUseException($"{other.Name} không dùng với report review, report deck: báo cáo này lập cho cả kế hoạch, theo --review.");
        if (_basis.OtherThanReported(parsed) is { } basis)
            throw new WrongUseException($"{basis} không dùng với report review, report deck: báo cáo này tính theo đơn vị tại thời điểm báo cáo. Để quy đổi sau sáp nhập, hãy dùng report comparison hoặc report attainment.");
        return new ReviewRequest(
            parsed.GetValue(_plan) ?? throw new WrongUseException("Báo cáo sơ kết, tổng kết lập cho một kế hoạch: thêm --plan, ví dụ --plan phuc-linh-2021-2025."),
            parsed.GetValue(_review), Names(parsed));
    }

    /// <summary>The refusal of a name that no report has.</summary>
    public static WrongUseException Unknown(string name, IEnumerable<string> names)
    {
        var known = names.ToList();
        var nearest = Likeness.Nearest(name, known);
        return new($"Chưa có báo cáo \"{name}\". " + (nearest is null ? $"Đang có: {string.Join(", ", known)}." : $"Có phải ý bạn là \"{nearest}\"?"));
    }
}
