using System.CommandLine;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary>The words of a question on the command line.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string?> _measures = new("--measures") { Description = "số đo, cách nhau bằng dấu phẩy: recognised,commended", HelpName = "a,b" };
    private readonly Option<string?> _by = new("--by") { Description = "chia theo: movement, owner, kind, year, commune …", HelpName = "x,y" };
    private readonly Option<string?> _period = new("--period")
    {
        Description = "2023, 2021..2025, 2023-H1, 2023-Q2, 2023-05, stage-1, final-2025, interim-2023..final-2025, closed", HelpName = "P",
    };

    private readonly Option<string[]> _compare = new("--compare")
    {
        Description = "đặt cạnh kỳ khác, chỉ tiêu (target), đơn vị cùng nhóm (peers) hoặc tổng (total); dùng được nhiều lần: to=interim-2023,as=value+delta+ratio",
        HelpName = "to=P,as=a+b[,within=district|province|cluster]",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _order = new("--order") { Description = "thứ tự; -recognised là giảm dần", HelpName = "x,-y" };
    private readonly Option<bool> _totals = new("--totals") { Description = "thêm dòng tổng" };
    private readonly Option<string[]> _subtotals = new("--subtotals") { Description = "thêm tổng con theo các chiều này; dùng được nhiều lần", HelpName = "x[,y]", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _pivot = new("--pivot") { Description = "đưa các chiều này thành cột, ví dụ year", HelpName = "x,y" };
    private readonly Option<string?> _top = new("--top") { Description = "chỉ giữ những giá trị đứng đầu, còn lại gộp một dòng: 5,by=recognised,of=movement", HelpName = "N[,by=a][,of=x][,others=false]" };
    private readonly Option<int?> _offset = SharedOptions.Number("--offset", "số dòng bỏ qua ở đầu");
    private readonly Option<int?> _limit = SharedOptions.Number("--limit", "số dòng nhiều nhất");
    private readonly Option<string?> _include = new("--include") { Description = $"kèm theo: {string.Join(", ", Inclusion.All.Select(i => i.Name))}", HelpName = "a,b" };
    private readonly Option<string?> _names = SharedOptions.Names();
    private readonly Option<string?> _plan = SharedOptions.Plan();
    private readonly Option<string?> _unit = SharedOptions.Unit();
    private readonly Option<string[]> _where = SharedOptions.Where();
    private readonly BasisOptions _basis = new();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_measures, _by, _period, _compare, _plan, _unit, _where, _order, _totals, _subtotals, _pivot, _top, _limit, _offset, _include, _names]) command.Add(option);
        _basis.AddTo(command);
    }

    public MetricQuery Read(ParseResult parsed)
    {
        var query = new MetricQuery
        {
            Measures = QuestionText.List(parsed.GetValue(_measures)),
            By = QuestionText.List(parsed.GetValue(_by)),
            Period = parsed.GetValue(_period),
            Compare = QuestionText.Compare(parsed.GetValue(_compare)!),
            Plan = parsed.GetValue(_plan),
            Unit = _basis.Scope(parsed, parsed.GetValue(_unit)),
            Basis = _basis.Basis(parsed),
            Division = _basis.Division(parsed),
            Where = QuestionText.Conditions(parsed.GetValue(_where)!),
            Totals = parsed.GetValue(_totals),
            Order = QuestionText.List(parsed.GetValue(_order)),
            Subtotals = [.. parsed.GetValue(_subtotals)!.Select(QuestionText.List)],
            Pivot = QuestionText.List(parsed.GetValue(_pivot)),
            Top = QuestionText.Top(parsed.GetValue(_top)),
            Offset = parsed.GetValue(_offset) ?? 0,
            Include = QuestionText.List(parsed.GetValue(_include)),
            Names = NamesWord.Read(parsed.GetValue(_names)),
        };
        return parsed.GetValue(_limit) is { } most ? query with { Limit = most } : query;
    }
}
