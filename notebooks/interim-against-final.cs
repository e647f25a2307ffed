// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/interim-against-final.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Notebooks;

const string Plan = "ninh-thuan-2021-2025";

using var data = SampleData.OfAllSamples();
var page = new Page("Sơ kết 2023 bên cạnh tổng kết 2025");
page.Text($"Hỏi “tăng bao nhiêu” thì phải nói rõ: từ ngày nào đến ngày nào, của những đơn vị nào. Sổ tay này hỏi cùng một câu hai lần và cho thấy hai câu trả lời khác nhau.");

var asked = new ReportRequest(Plan, FromPeriod: "interim-2023", ToPeriod: "final-2025");
var all = ComparisonReport.Build(data.Database, asked, SampleData.Clock);
page.Heading("Cả tỉnh, mọi báo cáo đã nhận");
page.Text($"{all.Finding ?? ""}");
page.Picture(all.Chart!, 560);
page.Note($"{all.Notes[0]}");

var years = ComparisonReport.Build(data.Database, new ReportRequest(Plan, From: 2023, To: 2025, Basis: UnitBasis.LikeForLike), SampleData.Clock);
page.Heading("Riêng năm 2023 và 2025, chỉ những đơn vị nộp đủ cả hai");
page.Text($"{years.Finding ?? ""}");
page.Picture(years.Chart!, 560);

page.Heading("Đặt hai cách cạnh nhau");
var (base1, final1) = Ends(all);
var (base2, final2) = Ends(years);
page.Table(["Cách hỏi", "Kỳ đầu", "Kỳ sau", "Tăng"],
[
    ["Lũy kế đến sơ kết và đến tổng kết, mọi báo cáo", base1, final1, final1 - base1],
    ["Riêng từng năm, cùng phạm vi", base2, final2, final2 - base2],
]);
page.Text($"Lũy kế thì số sau luôn lớn hơn: đến tổng kết có thêm {final1 - base1}. Riêng từng năm, với cùng những đơn vị, mức tăng là {final2 - base2}: đây mới là điều cho biết phong trào mạnh lên hay không.");
page.Write(args, "interim-against-final");

static (long Base, long Final) Ends(Report report)
{
    var counts = report.Table.Columns.Index().Where(c => c.Item is { Type: ColumnType.Integer, Unit: "exemplar" }).Select(c => c.Index).ToList();
    return (Convert.ToInt64(report.Table.Totals![counts[0]], null), Convert.ToInt64(report.Table.Totals[counts[1]], null));
}
