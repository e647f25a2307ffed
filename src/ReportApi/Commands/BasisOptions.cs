using System.CommandLine;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Units;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary>Options that say which units figures are told by.</summary>
internal sealed class BasisOptions
{
    private readonly Option<string?> _basis = new("--basis") { Description = "reported (mặc định), likeForLike (chỉ đơn vị có báo cáo mọi năm), restated (quy đổi sau sáp nhập)", HelpName = "B" };
    private readonly Option<string?> _mapDate = new("--map-date") { Description = "với restated: tính theo đơn vị của ngày này (mặc định ngày cuối của kỳ)", HelpName = "2025-07-01" };
    private readonly Option<string?> _level = new("--level") { Description = "chỉ báo cáo của đơn vị cấp này: province, district, commune, village, body", HelpName = "L" };
    private readonly Option<string?> _division = new("--division") { Description = "với restated: đơn vị bị chia thì toOne, byWeights hay leftOut", HelpName = "R" };
    private readonly Option<string?> _to = new("--division-to") { Description = "với toOne: đơn vị nhận toàn bộ", HelpName = "CODE,…" };
    private readonly Option<string?> _weights = new("--weights") { Description = "với byWeights: 05461:05443=0.6,05467=0.4;…", HelpName = "W" };

    public void AddTo(Command command, bool withLevel = true)
    {
        foreach (var option in new[] { _basis, _mapDate, _division, _to, _weights }) command.Add(option);
        if (withLevel) command.Add(_level);
    }

    public UnitBasis Basis(ParseResult parsed) => BasisText.Basis(parsed.GetValue(_basis));

    /// <summary>The name of an option that asks for other units than those of the day; null where none is given.</summary>
    public string? OtherThanReported(ParseResult parsed) =>
        new Option[] { _basis, _mapDate, _division, _to, _weights }.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false } && (o != _basis || Basis(parsed) != UnitBasis.Reported))?.Name;

    public DateOnly? MapDate(ParseResult parsed) => BasisText.Day(parsed.GetValue(_mapDate));

    public Division? Division(ParseResult parsed) => BasisText.Division(parsed.GetValue(_division), parsed.GetValue(_to), parsed.GetValue(_weights));

    public UnitScope? Scope(ParseResult parsed, string? within) => BasisText.Scope(within, parsed.GetValue(_level), MapDate(parsed));
}
