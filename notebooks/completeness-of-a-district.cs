// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/completeness-of-a-district.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Notebooks;

const string Plan = "ninh-thuan-2021-2025";
const string City = "582";

using var data = SampleData.OfAllSamples();
var report = CompletenessReport.Build(data.Database, new(Plan, City, From: 2021, To: 2025), SampleData.Clock);
var owed = CompletenessRegister.List(data.Database, Plan, null, City).Where(e => e.IsExpected).ToList();
var received = owed.Count(e => e.IsReceived);

var page = new Page("Một thành phố đã nộp đủ báo cáo chưa");
page.Text($"Trước khi đọc bất kỳ con số nào, phải biết ai chưa nộp: phường chưa nộp không phải là phường không có điển hình. Thành phố Phan Rang-Tháp Chàm giai đoạn 2021-2025 phải có {owed.Count} báo cáo; đã nhận {received}, trong đó trễ {owed.Count(e => e.DaysLate > 0)}; còn thiếu {owed.Count - received}.");
page.Heading("Ai, năm nào");
page.Picture(report.Chart!, 620);
page.Note($"Chương trình suy ra từ kế hoạch, danh mục đơn vị và chính các tệp đã nhận; không ai phải đánh dấu đã nộp.");

page.Heading("Chỗ thiếu làm con số đổi nghĩa ra sao");
var all = QueryRunner.Run(data.Database, new MetricQuery { Measures = ["recognised", "completeness"], By = ["year"], Plan = Plan, Where = [new MemberFilter("district", FilterOperator.Equals, [City])], Period = "2021..2025" });
page.Table(all, "year", "recognised", "completeness");
page.Text($"Số điển hình mỗi năm chỉ so được với nhau khi số báo cáo như nhau. Cách chắc hơn là chỉ giữ những phường đã nộp đủ mọi năm:");
var same = TrendReport.Build(data.Database, new(Plan, City, From: 2021, To: 2025, Basis: UnitBasis.LikeForLike), SampleData.Clock);
page.Picture(same.Chart!);
page.Text($"{same.Finding ?? ""}");

if (report.Letter is { } letter)
{
    page.Heading("Đoạn văn nhắc nộp");
    page.Text($"{letter}");
}

page.Write(args, "completeness-of-a-district");
