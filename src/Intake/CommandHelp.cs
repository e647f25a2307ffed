using System.CommandLine;

namespace DienHinh.Intake;

/// <summary>Help in Vietnamese, short enough to read.</summary>
internal static class CommandHelp
{
    private const string Program = "./dienhinh";

    public static Option<bool> Option { get; } = new("--help", "-h", "-?") { Description = "hướng dẫn", Recursive = true };

    public static bool IsAskedFor(ParseResult parsed) => parsed.GetValue(Option);

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine("Cách dùng: " + Usage(command));
        WriteRows(output, "Lệnh", command.Subcommands.Where(c => !c.Hidden).Select(c => (Signature(c), c.Description)));
        WriteRows(output, "Tùy chọn", command.Options.Append(SharedOptions.Data).Distinct().Where(o => o != Option).Select(o => (Signature(o), o.Description)));
        if (command is not RootCommand) return;
        output.WriteLine();
        output.WriteLine("Mã thoát: 0 xong; 1 dùng sai; 2 xong nhưng có tệp bị từ chối; 3 không làm được.");
    }

    public static void WriteHint(Command command, TextWriter error) =>
        error.WriteLine($"Cách dùng: {Usage(command)}   (xem thêm: {Program}{Name(command)} --help)");

    private static string Usage(Command command) =>
        command is RootCommand ? $"{Program} LỆNH [tùy chọn]" : $"{Program} {Signature(command)} [tùy chọn]";

    private static string Name(Command command) => command is RootCommand ? "" : " " + command.Name;

    private static string Signature(Command command) => string.Join(' ', command.Arguments.Select(Signature).Prepend(command.Name));

    private static string Signature(Argument argument)
    {
        var name = (argument.HelpName ?? argument.Name) + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Signature(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static void WriteRows(TextWriter output, string heading, IEnumerable<(string Left, string? Right)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        var width = list.Max(r => r.Left.Length) + 2;
        output.WriteLine();
        output.WriteLine(heading + ":");
        foreach (var (left, right) in list) output.WriteLine("  " + left.PadRight(width) + right);
    }
}
