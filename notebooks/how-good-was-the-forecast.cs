// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/how-good-was-the-forecast.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Reports;
using DienHinh.Notebooks;

const string Plan = "ninh-thuan-2021-2025";

using var data = SampleData.OfAllSamples();
var known = ForecastReport.Of(data.Database, new ReportRequest(Plan), SampleData.Clock)!;

var page = new Page("Dự báo lẽ ra đúng đến đâu");
page.Text($"Một dự báo chỉ đáng tin khi đã thử đoán những gì nay đã biết.");
var rows = known.Backtest();
page.Text($"Với mỗi đơn vị, mỗi mục, mỗi năm đã có báo cáo, chương trình quên số liệu từ năm ấy trở đi, dự báo, rồi mở số thật ra so: {rows[0].Forecasts} lần dự báo. CRPS và điểm log càng nhỏ càng tốt; khoảng 80 % phải chứa đúng khoảng 80 %, nhiều hơn là quá dè dặt, ít hơn là quá tự tin.");
page.Table(["Cách dự báo", "CRPS", "Điểm log", "Trong khoảng 80 %"], rows.Select(r => (IReadOnlyList<object?>)[Named(r.Name), r.Crps, r.LogScore, Page.Percent(r.Coverage)]));
var ours = rows.First(r => r.Name == Backtest.Pooled);
var best = rows.Where(r => r.Name != Backtest.Pooled).MinBy(r => r.Crps)!;
page.Text($"Cách của chương trình sai trung bình {ours.Crps}, cách thường dùng tốt nhất ({Named(best.Name)}) sai {best.Crps}: {(ours.Crps < best.Crps ? "tốt hơn" : "không tốt hơn")} {Page.Percent(Math.Abs(1 - (ours.Crps / best.Crps)))}.");
page.Picture(new ChartSpec
{
    Kind = ChartKind.Bars,
    Title = "Sai số của từng cách (CRPS, nhỏ là tốt)",
    Categories = [.. rows.Select(r => Named(r.Name))],
    Series = [new("CRPS", [.. rows.Select(r => (double?)Math.Round(r.Crps, 3))])],
    ValueTitle = "Số điển hình",
}, 340);
page.Write(args, "how-good-was-the-forecast");

static string Named(string forecast) => forecast switch
{
    Backtest.Pooled => "của chương trình",
    "last value" => "bằng năm trước",
    "mean" => "trung bình các năm",
    "linear trend" => "đường thẳng",
    _ => forecast,
};
