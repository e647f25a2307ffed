// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/how-good-was-the-forecast.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Reports;
using DienHinh.Notebooks;

const string Plan = "ninh-thuan-2021-2025";

using var data = SampleData.OfAllSamples();
var known = ForecastReport.Of(data.Database, new ReportRequest(Plan), SampleData.Clock)!;
var blind = ForecastReport.Of(data.Database, new ReportRequest(Plan, To: 2023), SampleData.Clock)!;

var page = new Page("Dự báo lẽ ra đúng đến đâu");
page.Text($"Một dự báo chỉ đáng tin khi đã thử đoán những gì nay đã biết. Ở đây chương trình quên hết báo cáo sau năm 2023, dự báo năm 2024 và 2025, rồi mở số thật ra so.");

page.Heading("Che hai năm cuối rồi dự báo");
double? Of(int? value) => value;
page.Picture(new ChartSpec
{
    Kind = ChartKind.Line,
    Title = "Dự báo từ số liệu đến 2023, bên cạnh số thật",
    Categories = [.. blind.ByYear.Select(y => y.Year.ToString(CultureInfo.InvariantCulture))],
    Series =
    [
        new("Dự báo, khoảng 8/10", [.. blind.ByYear.Select(y => Of(y.Median))]) { Low = [.. blind.ByYear.Select(y => y.IsForecast ? Of(y.Low) : null)], High = [.. blind.ByYear.Select(y => y.IsForecast ? Of(y.High) : null)] },
        new("Số đã báo cáo", [.. known.ByYear.Select(y => Of(y.Recognised))]),
    ],
    ValueTitle = "Số điển hình, cộng các mục",
    ForecastFrom = blind.ByYear.Index().First(y => y.Item.IsForecast).Index,
});
page.Table(["Năm", "Thấp", "Giữa", "Cao", "Số đã báo cáo"], blind.ByYear.Zip(known.ByYear).Select(y => (IReadOnlyList<object?>)[y.First.Year.ToString(CultureInfo.InvariantCulture), y.First.Low, y.First.Median, y.First.High, y.Second.Recognised]));

var pairs = blind.Entries.Where(e => e is { Median: not null, GapYears: > 0 })
    .Join(known.Entries.Where(e => e.GapYears == 0), e => (e.Item, e.Kind, e.Owners), e => (e.Item, e.Kind, e.Owners), (before, after) => (Before: before, After: after)).ToList();
page.Text($"Số đã báo cáo chỉ so được ở những mục nay đã đủ mọi báo cáo: có {pairs.Count} mục như vậy, trong đó số thật nằm trong khoảng dự báo ở {pairs.Count(p => p.After.Recognised >= p.Before.Low && p.After.Recognised <= p.Before.High)} mục. Chỗ còn thiếu báo cáo, số đã báo cáo phải thấp hơn dự báo; đó là phần thiếu, không phải dự báo sai.");

page.Heading("Thử từng đơn vị, từng mục, từng năm");
var rows = known.Backtest();
page.Text($"Cùng cách che như thế cho mỗi năm, mỗi đơn vị, mỗi mục: {rows[0].Forecasts} lần dự báo. CRPS và điểm log càng nhỏ càng tốt; khoảng 80 % phải chứa đúng khoảng 80 %, nhiều hơn là quá dè dặt, ít hơn là quá tự tin.");
page.Table(["Cách dự báo", "CRPS", "Điểm log", "Trong khoảng 80 %"], rows.Select(r => (IReadOnlyList<object?>)[r.Name == Backtest.Pooled ? "của chương trình (pooled)" : r.Name, r.Crps, r.LogScore, Page.Percent(r.Coverage)]));
var ours = rows.First(r => r.Name == Backtest.Pooled);
var best = rows.Where(r => r.Name != Backtest.Pooled).MinBy(r => r.Crps)!;
page.Text($"Cách của chương trình sai trung bình {ours.Crps}, cách thường dùng tốt nhất ({best.Name}) sai {best.Crps}: {(ours.Crps < best.Crps ? "tốt hơn" : "không tốt hơn")} {Page.Percent(Math.Abs(1 - (ours.Crps / best.Crps)))}.");
page.Picture(new ChartSpec
{
    Kind = ChartKind.Bars,
    Title = "Sai số của từng cách (CRPS, nhỏ là tốt)",
    Categories = [.. rows.Select(r => r.Name)],
    Series = [new("CRPS", [.. rows.Select(r => (double?)Math.Round(r.Crps, 3))])],
    ValueTitle = "Số điển hình",
}, 340);
page.Write(args, "how-good-was-the-forecast");
