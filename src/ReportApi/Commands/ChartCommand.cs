using System.CommandLine;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Reports;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>chart</c>: the picture of a report.</summary>
internal static class ChartCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ReportOptions();
        var output = SharedOptions.Out(".svg, .png");
        var width = SharedOptions.Number("--width", "chiều rộng, điểm ảnh (mặc định 1600)");
        var height = SharedOptions.Number("--height", "chiều cao, điểm ảnh (mặc định 900)");
        var kind = new Option<string?>("--kind") { Description = "dạng khác của biểu đồ: line, columns, stacked, dumbbell, slope, bullet, ranking, heatmap, multiples, waterfall …", HelpName = "K" };
        var dark = new Option<bool>("--dark") { Description = "nền tối, để chiếu" };
        var command = new Command("chart", "Vẽ biểu đồ của một báo cáo.") { options.Name, output, width, height, kind, dark };
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed, options, parsed.GetValue(output), new ChartSize(parsed.GetValue(width) ?? 1600, parsed.GetValue(height) ?? 900),
            parsed.GetValue(kind), parsed.GetValue(dark) ? ChartAppearance.Dark : ChartAppearance.Light, terminal));
        return command;
    }

    private static int Run(ParseResult parsed, ReportOptions options, string? file, ChartSize size, string? kind, ChartAppearance appearance, Terminal terminal)
    {
        var (definition, request) = options.Read(parsed, isChart: true);
        if (definition is null) throw new WrongUseException("Biểu thống kê không có biểu đồ; hãy dùng lệnh report.");
        var ending = Path.GetExtension(file)?.ToLowerInvariant();
        if (file is null || ending is not (".svg" or ".png")) throw new WrongUseException("Hãy chỉ tệp ghi ra: --out F.svg hoặc --out F.png.");
        if (!ChartLimits.Allow(size.Width, size.Height)) throw new WrongUseException(ChartLimits.Sentence);

        using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
        KnownNames.Check(data.Catalogue, request.Plan, request.Unit);
        var chart = ChartCatalogue.Of(definition.Build(data.Database, request, null), parsed.GetValue(options.Name)!) ?? throw new WrongUseException($"Báo cáo \"{definition.Name}\" không có biểu đồ.");
        var drawn = kind is null ? chart : ChartKinds.As(chart, kind) ?? throw new WrongUseException(ChartKinds.Refusal(chart, kind));
        OutputFile.Write(file, terminal, stream =>
        {
            if (ending == ".svg") OutputFile.WriteText(stream, ChartRenderer.Svg(drawn, size, appearance));
            else stream.Write(ChartRenderer.Png(drawn, size, appearance: appearance));
        });
        return ExitCode.Done;
    }
}
