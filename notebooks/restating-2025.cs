// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/restating-2025.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Units;
using DienHinh.Notebooks;

const string Plan = "ninh-thuan-2021-2025";

using var data = SampleData.OfAllSamples();
var asked = new MetricQuery { Measures = ["recognised"], By = ["commune"], Plan = Plan, Period = "2021..2025", Totals = true };
var old = QueryRunner.Run(data.Database, asked);
var restated = asked with { Basis = UnitBasis.Restated, Unit = new(MapDate: new DateOnly(2025, 7, 1)) };
var leftOut = QueryRunner.Run(data.Database, restated with { Division = new Division(DivisionRule.LeftOut) });
var toOne = QueryRunner.Run(data.Database, restated with { Division = new Division(DivisionRule.ToOne) });

var page = new Page("Số liệu cũ kể theo bản đồ từ 01/7/2025");
page.Text($"Ngày 01/7/2025 các phường, xã sáp nhập, tỉnh Ninh Thuận vào tỉnh Khánh Hòa. Báo cáo 2021-2025 thì do đơn vị cũ gửi. Muốn so một phường mới với chính nó những năm trước, phải kể lại số cũ theo bản đồ mới. Chương trình làm việc này từ danh mục kế thừa, không sửa báo cáo nào.");
page.Heading("Theo đơn vị đã gửi");
page.Picture(Bars("Điển hình được công nhận 2021-2025, theo đơn vị cũ", old), 560);
page.Heading("Theo đơn vị mới");
page.Picture(Bars("Cùng những điển hình ấy, theo đơn vị từ 01/7/2025", leftOut));

page.Heading("Đơn vị nhập trọn thì cộng lại; đơn vị bị chia thì phải chọn");
page.Text($"Theo đơn vị cũ có {Total(old)} điển hình của {old.Rows.Count} đơn vị; theo đơn vị mới, bỏ riêng phần của đơn vị bị chia, còn {Total(leftOut)} của {leftOut.Rows.Count} đơn vị. {Total(old) - Total(leftOut)} điển hình là của đơn vị bị chia cho nhiều đơn vị mới: danh sách không nói ai về đâu, nên chương trình không tự đoán.");
page.Text($"Người dùng có thể chọn để toàn bộ về một đơn vị kế thừa: khi đó tổng lại đủ {Total(toOne)}.");
var byOne = toOne.Rows.ToDictionary(r => (string)r[0]!, r => r[2]);
page.Table(["Đơn vị mới", "Bỏ phần bị chia", "Phần bị chia về một nơi"], leftOut.Rows.Select(r => (IReadOnlyList<object?>)[r[1], r[2], byOne.GetValueOrDefault((string)r[0]!)]));
foreach (var warning in leftOut.Warnings) page.Note($"{warning.Message}");
page.Write(args, "restating-2025");

static long Total(ResultTable table) => Convert.ToInt64(table.Totals![2], null);

static ChartSpec Bars(string title, ResultTable table)
{
    var rows = table.Rows.OrderByDescending(r => r[2] as long? ?? -1).ToList();
    return new ChartSpec
    {
        Kind = ChartKind.Ranking,
        Title = title,
        Categories = [.. rows.Select(r => (string)r[1]!)],
        Series = [new("Được công nhận", [.. rows.Select(r => r[2] is long n ? (double?)n : null)])],
        ValueTitle = "Số điển hình",
    };
}
