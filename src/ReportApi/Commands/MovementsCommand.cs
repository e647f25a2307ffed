using System.CommandLine;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>movements</c>: the emulation movements.</summary>
internal static class MovementsCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Command("movements", "Các phong trào thi đua đã biết.") { json };
        command.SetAction(parsed => ListOutput.Print(
            [.. ReferenceData.Load().Movements.Select(MovementEntry.Of)], parsed.GetValue(json), terminal, ("Mã", m => m.Id), ("Tên", m => m.Name)));
        return command;
    }
}
