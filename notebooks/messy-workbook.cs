// ./dienhinh --help >/dev/null && dotnet run -c Release notebooks/messy-workbook.cs
#:project ../src/Analytics/Analytics.csproj
#:property PublishAot=false

using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks;
using DienHinh.Notebooks;

(string File, string Why)[] files =
[
    ("phuong-bao-an-2021.xlsx", "Loại đối tượng ghi bằng dấu x dưới một tiêu đề gộp ô; có ô ghi hai phong trào; có ghi chú dưới bảng."),
    ("phuong-my-dong-2021.xls", "Tệp .xls cũ, chữ gõ bằng bảng mã TCVN3 nên mở bằng phần mềm mới chỉ thấy ký hiệu lạ."),
    ("phuong-dai-son-2023.xlsx", "Kết xuất từ phần mềm thi đua: không có tiêu đề, nhiều dòng điền sẵn #N/A, cột mã bị ẩn, thêm trang danh mục."),
];

using var data = new SampleData();
var page = new Page("Một biểu lộn xộn được đọc thế nào");
page.Text($"Xã, phường gửi biểu mỗi nơi một kiểu. Sổ tay này đưa {files.Length} tệp mẫu qua đúng đường mà chương trình vẫn đi: đọc ô, sửa chữ, tìm bảng, nhận nghĩa từng cột, rồi kể lại đã hiểu gì. Không dòng nào bị bỏ mà không nêu lý do.");

List<(string Unit, int Rows, int Kept)> summary = [];
foreach (var (file, why) in files)
{
    var bytes = SampleData.Bytes(file);
    var (result, explanation) = data.Folder.Pipeline.IngestExplained(file, bytes, new IngestOptions());
    var trace = explanation!.Trace;
    page.Heading(file);
    page.Text($"{why}");

    var raw = ExcelWorkbookReader.Read(bytes)[0];
    page.Text($"Trang “{raw.Name}” như trong tệp, từ dòng đầu đến dòng điển hình thứ hai:");
    var found = ExemplarRegister.List(data.Database, [new("unit", FilterOperator.Equals, [result.Unit!])]).Rows;
    var columns = Math.Min(raw.ColumnCount, 8);
    var until = trace.Sheets[0].Tables[0].Rows.Where(r => r.Role == "data").Select(r => r.Row).ElementAt(1);
    page.Table(["Dòng", .. Enumerable.Range(0, columns).Select(c => ((char)('A' + c)).ToString())],
        raw.Rows.Where(r => r.Number <= until).Select(r => (IReadOnlyList<object?>)[r.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), .. Enumerable.Range(1, columns).Select(c => Short(raw.At(r.Number, c).Shown))]));

    page.Text($"Chương trình hiểu: đơn vị {trace.Unit!.Value}, thấy ở {trace.Unit.Where}; năm {string.Join(", ", trace.Years)}; kế hoạch {trace.Plan!.Value}. Từng cột:");
    page.Table(["Cột", "Tiêu đề trong tệp", "Được hiểu là"], trace.Sheets[0].Tables[0].Columns.Select(c => (IReadOnlyList<object?>)[c.Column, c.Heading, c.RoleTitle + (c.IsHidden ? " (cột ẩn)" : "")]));
    page.Text($"Từ đó có {found.Count} điển hình; vài người đầu, với ô đã lấy tên:");
    page.Table(["Ô", "Tên", "Phong trào"], found.Take(4).Select(e => (IReadOnlyList<object?>)[$"{e.Source.Sheet}!{e.Source.Cells}", e.Name, string.Join(", ", e.Movements)]));
    page.Table(["Ô", "Nhắc người gửi"], result.Findings.Take(5).Select(f => (IReadOnlyList<object?>)[f.Cell ?? "cả tệp", f.Message]));
    summary.Add((trace.Unit.Value, explanation.Sheets.Sum(s => s.Rows.Count), found.Count));
}

page.Heading("Bao nhiêu dòng thành điển hình");
page.Picture(new ChartSpec
{
    Kind = ChartKind.Bars,
    Title = "Dòng có chữ trong tệp và dòng thành điển hình",
    Categories = [.. summary.Select(s => s.Unit)],
    Series = [new("Dòng có chữ", [.. summary.Select(s => (double?)s.Rows)]), new("Điển hình", [.. summary.Select(s => (double?)s.Kept)])],
    ValueTitle = "Số dòng",
});
page.Text($"Tổng cộng {summary.Sum(s => s.Rows)} dòng, {summary.Sum(s => s.Kept)} điển hình. Phần còn lại là quốc hiệu, tiêu đề, mục, cộng, chữ ký, dòng điền sẵn.");
page.Write(args, "messy-workbook");

static string Short(string text) => text.Length <= 34 ? text : text[..33] + "…";
