using System.CommandLine;
using System.CommandLine.Parsing;

namespace DienHinh.Intake;

/// <summary>Options that mean the same in every command.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "thư mục dữ liệu (mặc định: biến DIENHINH_DATA, rồi ./var)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Option<bool> Json() => new("--json") { Description = "in JSON" };

    public static Option<string?> Plan() => new("--plan") { Description = "mã kế hoạch, ví dụ phuc-linh-2021-2025", HelpName = "ID" };

    public static Option<string?> Unit() => new("--unit") { Description = "mã đơn vị, ví dụ 05794", HelpName = "CODE" };

    public static Option<string[]> Where() => new("--where")
    {
        Description = "điều kiện, ví dụ kind=individual,household; dùng được nhiều lần",
        HelpName = "member=value[,value]",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Out(string endings) => new("--out") { Description = $"tệp ghi ra; đuôi tệp quyết định định dạng: {endings}", HelpName = "F" };

    /// <summary>How names of persons are shown.</summary>
    public static Option<string?> Names() => new("--names") { Description = "tên người: full (mặc định), initials (viết tắt), none (không nêu), cho bản công khai", HelpName = "x" };

    /// <summary>A whole number, refused in Vietnamese when it is none.</summary>
    public static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseNumber(result, name),
    };

    /// <summary>The data folder that a command line names.</summary>
    public static string DataFolderOf(ParseResult parsed) =>
        parsed.GetValue(Data) is { Length: > 0 } named ? named
        : Environment.GetEnvironmentVariable("DIENHINH_DATA") is { Length: > 0 } set ? set
        : "var";

    private static int? ParseNumber(ArgumentResult result, string name)
    {
        if (int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"{name} cần một số nguyên, không phải \"{result.Tokens[0].Value}\".");
        return null;
    }
}
