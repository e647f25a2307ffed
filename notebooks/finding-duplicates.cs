// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/finding-duplicates.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Notebooks;

// A list of one ward, sent for another year with some names written otherwise; the last two are other people of a similar name.
const string Sample = "phuong-my-hai-2024.csv";
(string Before, string After, bool IsSame)[] written =
[
    ("Đặng Thị Thu Thảo", "Đặng Thị Thu Thao", true),
    ("Lê Xuân Hiếu", "Lê Xuân Hiêu", true),
    ("Phạm Ngọc Mai", "Phạm Ngoc Mai", true),
    ("Đỗ Trọng Việt", "Đỗ Trọng Vũ", false),
    ("Trần Bá Hòa", "Trần Bá Long", false),
];

using var data = SampleData.OfAllSamples();
var page = new Page("Một người mang hai cách viết tên");
page.Text($"Cùng một người, năm nay ghi “Đặng Thị Thu Thảo”, năm sau ghi “Đặng Thị Thu Thao”: đếm người thì thành hai. Chương trình tìm những cặp như vậy, nói xác suất và vì sao, và để cán bộ quyết định. Ở đây một danh sách mẫu được gửi lại cho năm khác với {written.Count(w => w.IsSame)} tên viết lệch và {written.Count(w => !w.IsSame)} tên đổi thành người khác.");

var before = Texts(DuplicateReport.List(data.Database, new()));
var list = Encoding.UTF8.GetString(SampleData.Bytes(Sample)).Replace("2024", "2023", StringComparison.Ordinal);
foreach (var (from, to, _) in written) list = list.Replace(from, to, StringComparison.Ordinal);
data.Take("phuong-my-hai-2023.csv", Encoding.UTF8.GetBytes(list));

var pairs = DuplicateReport.List(data.Database, new());
var found = written.Select(w => (w.Before, w.After, w.IsSame, Pair: pairs.FirstOrDefault(p => new HashSet<string> { p.A.Name, p.B.Name }.SetEquals([w.Before, w.After])))).ToList();
page.Heading("Đã tìm thấy gì");
page.Table(["Năm 2024", "Năm 2023", "Sự thật", "Xác suất là một", "Vì sao"], found.Select(f => (IReadOnlyList<object?>)[f.Before, f.After, f.IsSame ? "một người" : "hai người", f.Pair is null ? "không nêu" : Page.Percent(f.Pair.Probability), f.Pair?.Sentence]));
page.Text($"Trong {written.Count(w => w.IsSame)} tên viết lệch tìm được {found.Count(f => f.IsSame && f.Pair is not null)}; trong {written.Count(w => !w.IsSame)} người khác nhau nêu nhầm {found.Count(f => !f.IsSame && f.Pair is not null)}. Cả kho mẫu có {pairs.Count} cặp được nêu, {pairs.Count - before.Count} cặp là do danh sách vừa gửi.");

var bins = Enumerable.Range(0, 5).Select(b => (Least: 0.5 + (b * 0.1), Most: 0.6 + (b * 0.1))).ToList();
page.Picture(new ChartSpec
{
    Kind = ChartKind.Columns,
    Title = "Các cặp được nêu, theo xác suất là một",
    Categories = [.. bins.Select(b => $"{Page.Percent(b.Least)} – {Page.Percent(b.Most)}")],
    Series = [new("Số cặp", [.. bins.Select(b => (double?)pairs.Count(p => p.Probability >= b.Least && (p.Probability < b.Most || b.Most > 0.99)))])],
    ValueTitle = "Số cặp",
}, 360);

page.Heading("Người quyết định, máy ghi nhớ");
if (found.First(f => f.IsSame).Pair is { } sure)
{
    data.Folder.Pipeline.Decide(new DecisionRequest(DecisionSubject.Pair, sure.Key, Decision.Same), "cán bộ thi đua");
    var after = DuplicateReport.List(data.Database, new());
    page.Text($"Sau khi cán bộ nói “{sure.A.Name}” và “{sure.B.Name}” là một, số cặp còn chờ là {after.Count(p => p.Decision is null)} (trước đó {pairs.Count(p => p.Decision is null)}). Quyết định nằm trong nhật ký, dựng lại cơ sở dữ liệu vẫn còn.");
}

page.Note($"Từ {Page.Percent(DuplicateRegister.Least)} mới nêu, từ {Page.Percent(DuplicateRegister.NearlySure)} là gần chắc. Cách tính: docs/methods.md.");
page.Write(args, "finding-duplicates");

static HashSet<string> Texts(IReadOnlyList<DuplicatePair> pairs) => [.. pairs.Select(p => p.Key)];
