using System.CommandLine;
using System.Globalization;
using DienHinh.Analytics.Insights;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>insights backtest</c>: how good the forecast would have been on the data at hand, beside the usual ones. The insights themselves are reports.</summary>
internal static class InsightsCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var backtest = new Command("backtest", "Dự báo lẽ ra đúng đến đâu: mỗi năm được dự báo chỉ từ các năm trước, bên cạnh các cách thường dùng.") { json };
        backtest.SetAction(parsed =>
        {
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
            var rows = ForecastReport.Of(data.Database, new())?.Backtest() ?? [];
            if (parsed.GetValue(json))
            {
                foreach (var row in rows) terminal.Output.WriteLine(Json.Line(row));
                return ExitCode.Done;
            }

            if (rows.Count == 0) terminal.Output.WriteLine("Chưa đủ số liệu: cần ít nhất ba năm có báo cáo.");
            else terminal.Output.WriteLine("cách dự báo        số lần      CRPS  điểm log  trong khoảng 80 %");
            foreach (var r in rows)
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{r.Name,-16}{r.Forecasts,9}{r.Crps,10:0.000}{r.LogScore,10:0.000}{r.Coverage,19:0.0 %}"));
            return ExitCode.Done;
        });
        return new Command("insights", "Số liệu cho thấy gì; dự báo, điểm bất thường, trùng nhau thì xem báo cáo forecast, anomalies, duplicates.") { backtest };
    }
}
