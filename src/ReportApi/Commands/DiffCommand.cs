using System.CommandLine;
using System.Globalization;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>diff</c>: what a correction changed.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = Submission("ID", "số hồ sơ, ví dụ 3");
        var other = Submission("OTHER", "số hồ sơ kia");
        var json = SharedOptions.Json();
        var command = new Command("diff", "Hai hồ sơ khác nhau ở đâu.") { id, other, json };
        command.SetAction(parsed =>
        {
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
            var diff = SubmissionDiff.Between(data.Database, Find(data, parsed.GetValue(id)), Find(data, parsed.GetValue(other)));
            if (parsed.GetValue(json)) terminal.Output.WriteLine(Json.Line(diff));
            else Print(diff, terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<int> Submission(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"{name} cần số hồ sơ, không phải \"{result.Tokens[0].Value}\".");
            return 0;
        },
    };

    private static StoredSubmission Find(DataFolder data, int id) =>
        data.Submissions.Find(id) ?? throw new WrongUseException($"Không có hồ sơ số {id}; xem các hồ sơ trên trang web hoặc bằng /api/v1/submissions.");

    private static void Print(SubmissionDiff diff, TextWriter output)
    {
        output.WriteLine($"Từ hồ sơ {diff.From.Id} ({diff.From.File}) đến hồ sơ {diff.To.Id} ({diff.To.File}):");
        foreach (var row in diff.Added) output.WriteLine($"  + {Shown(row)}");
        foreach (var row in diff.Removed) output.WriteLine($"  - {Shown(row)}");
        foreach (var row in diff.Changed)
            output.WriteLine($"  * {Shown(row.After)}: {string.Join("; ", row.Fields.Select(f => $"{Words.Vietnamese.Field(f.Field)} {f.Before ?? Display.Gap} → {f.After ?? Display.Gap}"))}");
        foreach (var f in diff.Figures)
            output.WriteLine($"  # năm {f.Year}, {string.Join(", ", f.Movements)}{(f.Kind is null ? "" : ", " + Words.Vietnamese.Kind(f.Kind))}: {Display.Number(f.Before)} → {Display.Number(f.After)} ({f.AfterCells ?? f.BeforeCells})");
        foreach (var w in diff.Waiting) output.WriteLine($"  ? chờ quyết định{(w.Text.Length > 0 ? $" “{w.Text}”" : "")}: {Display.Number(w.Before)} → {Display.Number(w.After)} ({w.AfterCells ?? w.BeforeCells})");
        if (diff.YearsApart.Count > 0) output.WriteLine($"  Năm {string.Join(", ", diff.YearsApart)} chỉ có ở một trong hai hồ sơ nên không so sánh.");
        output.WriteLine(string.Create(Display.Culture, $"{diff.Added.Count:N0} dòng thêm, {diff.Removed.Count:N0} dòng bớt, {diff.Changed.Count:N0} dòng sửa, {diff.Unchanged:N0} dòng giữ nguyên; {diff.Figures.Count:N0} số liệu đổi."));
    }

    private static string Shown(DiffRow row) => $"{row.Name} ({Words.Vietnamese.Kind(row.Kind)}, {string.Join(", ", row.Movements)}, {row.Year}; {row.Sheet}!{row.Cells})";
}
