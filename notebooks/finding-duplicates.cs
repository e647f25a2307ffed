// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/finding-duplicates.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using System.Globalization;
using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Notebooks;

// Two lists of one ward with people made up by lot: some of the first stand in the second with an accent forgotten, some share a name with another of another quarter.
const int People = 120;
const int Misspelt = 30;
var random = new Random(8);
var families = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ".Split(' ');
var middles = "Văn Thị Đức Minh Ngọc Thanh Quốc Hữu Xuân Thu".Split(' ');
var given = "Hùng Dũng Tuấn Hải Sơn Lâm Bình Phúc Thắng Hòa Hương Thảo Hạnh Thủy Phượng Vân Lộc Khánh Kiên Diệu Quyên".Split(' ');
var first = Enumerable.Range(0, People).Select(_ => Person()).ToList();
var second = first.Take(Misspelt).Select(p => (Name: Forgetful(p.Name), p.Quarter)).Concat(Enumerable.Range(0, People - Misspelt).Select(_ => Person())).ToList();

using var data = SampleData.OfAllSamples();
var before = DuplicateReport.List(data.Database, new());
data.Take("phuong-my-hai-2023.csv", ListOf(2023, first));
data.Take("phuong-my-hai-2024.csv", ListOf(2024, second));

var page = new Page("Một người mang hai cách viết tên");
page.Text($"Cùng một người, năm nay ghi “Đặng Thị Thảo”, năm sau quên dấu thành “Đặng Thị Thao”: đếm người thì thành hai. Chương trình tìm những cặp như vậy, nói xác suất và vì sao, và để cán bộ quyết định. Ở đây hai danh sách bịa của một phường, mỗi danh sách {People} người, có {Misspelt} người đứng ở cả hai với tên quên dấu; ai trùng tên với ai khác là do bốc thăm.");

var pairs = DuplicateReport.List(data.Database, new());
var planted = first.Take(Misspelt).Zip(second).Select(p => (p.First.Name, Slip: p.Second.Name, p.First.Quarter)).ToHashSet();
var right = pairs.Where(p => IsPlanted(p)).ToList();
var others = pairs.Where(p => !IsPlanted(p) && !before.Any(b => b.Key == p.Key)).ToList();
page.Heading("Đã tìm thấy gì");
page.Text($"Trong {Misspelt} tên viết lệch tìm được {right.Count}. Ngoài ra nêu {others.Count} cặp không phải do quên dấu, và {before.Count} cặp đã có sẵn trong kho mẫu. Vài cặp đúng và vài cặp còn lại:");
page.Table(["Tên thứ nhất", "Tên thứ hai", "Sự thật", "Xác suất là một", "Vì sao"], right.Take(6).Concat(others.Take(4)).Select(p => (IReadOnlyList<object?>)[$"{p.A.Name}, {p.A.Place}", $"{p.B.Name}, {p.B.Place}", IsPlanted(p) ? "một người" : "hai người", Page.Percent(p.Probability), p.Sentence]));

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
var sure = right[0];
data.Folder.Pipeline.Decide(new DecisionRequest(DecisionSubject.Pair, sure.Key, Decision.Same), "cán bộ thi đua");
var after = DuplicateReport.List(data.Database, new());
page.Text($"Sau khi cán bộ nói “{sure.A.Name}” và “{sure.B.Name}” là một, số cặp còn chờ là {after.Count(p => p.Decision is null)} (trước đó {pairs.Count(p => p.Decision is null)}). Từ nay hai tên được đếm là một đối tượng; bỏ quyết định thì lại là hai. Quyết định nằm trong nhật ký, dựng lại cơ sở dữ liệu vẫn còn.");
page.Note($"Từ {Page.Percent(DuplicateRegister.Least)} mới nêu, từ {Page.Percent(DuplicateRegister.NearlySure)} là gần chắc. Cách tính: docs/methods.md.");
page.Write(args, "finding-duplicates");

(string Name, string Quarter) Person() => ($"{Pick(families)} {Pick(middles)} {Pick(given)}", $"Khu phố {random.Next(1, 10)}");

string Pick(string[] from) => from[random.Next(from.Length)];

bool IsPlanted(DuplicatePair p) => p.A.Place == p.B.Place && p.A.Place is { } quarter && (planted.Contains((p.A.Name, p.B.Name, quarter)) || planted.Contains((p.B.Name, p.A.Name, quarter)));

// The name with the marks of its second word and its last forgotten.
static string Forgetful(string name)
{
    var words = name.Split(' ');
    foreach (var i in (int[])[1, words.Length - 1]) words[i] = string.Concat(words[i].Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');
    return string.Join(' ', words);
}

static byte[] ListOf(int year, IEnumerable<(string Name, string Quarter)> people) => Encoding.UTF8.GetBytes($"""
    UBND THÀNH PHỐ PHAN RANG-THÁP CHÀM;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;
    ỦY BAN NHÂN DÂN PHƯỜNG MỸ HẢI;;;Độc lập - Tự do - Hạnh phúc;
    DANH SÁCH;;;;
    Cá nhân điển hình tiên tiến được công nhận năm {year};;;;
    STT;Tên đơn vị, cá nhân;Khu phố;Nội dung phong trào;Loại hình
    {string.Join('\n', people.Select((p, i) => $"{i + 1};{p.Name};{p.Quarter};Xây dựng nông thôn mới;Cá nhân"))}
    """);
