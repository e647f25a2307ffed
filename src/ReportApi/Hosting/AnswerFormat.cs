using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A form in which answers are given.</summary>
/// <param name="Name">The ending of an address or a file, and the word on the command line.</param>
/// <param name="MediaType">What <c>Accept</c> and <c>Content-Type</c> call it.</param>
/// <param name="Title">What it is for, in Vietnamese.</param>
/// <param name="IsText">True where a terminal can show it.</param>
public sealed record AnswerFormat(string Name, string MediaType, string Title, bool IsText)
{
    /// <summary>What everything is unless asked otherwise.</summary>
    public static AnswerFormat Json { get; } = new("json", "application/json", "JSON có kiểu, số là số", true);

    /// <summary>Every format.</summary>
    public static IReadOnlyList<AnswerFormat> All { get; } =
    [
        Json,
        new("csv", "text/csv", "CSV theo RFC 4180; csvFor=excel cho Excel tiếng Việt (dấu chấm phẩy, dấu phẩy thập phân, BOM)", true),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Sổ Excel: trang Số liệu, Thông tin, và Nguồn khi có include=lineage", false),
        new("parquet", "application/vnd.apache.parquet", "Parquet có kiểu cột, cho pandas, DuckDB, Power BI", false),
    ];

    /// <summary>The format of this name, or null.</summary>
    public static AnswerFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The first format that an Accept header takes, by its weights; null where it takes none.</summary>
    public static AnswerFormat? Accepted(Microsoft.Net.Http.Headers.MediaTypeHeaderValue[] accepted) => accepted.Length == 0 ? Json
        : accepted.Where(a => a.Quality != 0).OrderByDescending(a => a.Quality ?? 1)
            .Select(a => All.FirstOrDefault(f => new Microsoft.Net.Http.Headers.MediaTypeHeaderValue(f.MediaType).IsSubsetOf(a))).FirstOrDefault(f => f is not null);

    /// <summary>The style of CSV that a word means; programs for none.</summary>
    /// <exception cref="QueryException">It is another word.</exception>
    public static CsvStyle Csv(string? word) => word is null ? CsvStyle.Programs
        : CsvStyle.Names.TryGetValue(word, out var style) ? style
        : throw new QueryException([new("bad-csv-style", word, $"Không có kiểu CSV \"{word}\"; hãy chọn {string.Join(", ", CsvStyle.Names.Keys)}.", Ingest.Text.Likeness.Nearest(word, CsvStyle.Names.Keys))]);

    /// <summary>Writes an answer in this format.</summary>
    public void Write(StreamedAnswer answer, FactDatabase database, Stream stream, CsvStyle csv)
    {
        switch (Name)
        {
            case "csv":
                CsvExport.Write(answer, stream, csv);
                break;
            case "xlsx":
                XlsxAnswer.Write(answer, stream);
                break;
            case "parquet":
                ParquetExport.Write(answer, database, stream);
                break;
            default:
                AnswerJson.Write(answer, stream);
                break;
        }
    }
}
