using System.CommandLine;
using DienHinh.Analytics.Registers;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>pending</c>: what waits for a decision, grouped by spelling.</summary>
internal static class PendingCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Command("pending", "Những cách viết đang chờ quyết định.") { json };
        command.SetAction(parsed =>
        {
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
            return ListOutput.Print(PendingRegister.List(data.Database, data.Catalogue), parsed.GetValue(json), terminal,
                ("Số dòng", g => Display.Number(g.Rows)), ("Chờ về", g => Words.Vietnamese.Waiting(g.Code)), ("Cách viết", g => g.Spelling),
                ("Gợi ý", g => g.Suggestion), ("Ở đâu", g => Where(g.Cells)));
        });
        return command;
    }

    private static string Where(IReadOnlyList<PendingCells> cells) =>
        $"{cells[0].File}, {cells[0].Sheet}!{cells[0].Cells}" + (cells.Count > 1 ? $" và {Display.Number(cells.Count - 1)} chỗ khác" : "");
}
