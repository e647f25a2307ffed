using System.CommandLine;
using System.CommandLine.Parsing;
using DienHinh.Ingest.Text;

namespace DienHinh.Intake;

/// <summary>What is wrong with a command line, in words for the person who typed it.</summary>
internal static class WrongUse
{
    /// <summary>All mistakes; empty when the line is good.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (!command.TreatUnmatchedTokensAsErrors) return [];
        // After an unknown command, everything else on the line is unknown too: one remark is enough.
        if (parsed.UnmatchedTokens.Count > 0) return [.. parsed.UnmatchedTokens.Take(command is RootCommand ? 1 : int.MaxValue).Select(token => Unknown(token, command))];
        if (command is RootCommand) return ["Hãy chọn một lệnh."];
        // Where a command takes words, the parser takes a misspelt option for one, unless "--" says that it is meant so.
        List<string> strange = parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash) ? []
            : [.. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(t => t.StartsWith("--", StringComparison.Ordinal))];
        if (strange.Count > 0) return [.. strange.Select(token => Unknown(token, command))];
        return [.. parsed.Errors.Select(Describe).Distinct()];
    }

    private static string Unknown(string token, Command command)
    {
        var known = token.StartsWith('-')
            ? command.Options.Select(o => o.Name).Append(SharedOptions.Data.Name)
            : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        // The dashes that all options share make none of them alike.
        var nearest = Likeness.Nearest(token.TrimStart('-'), known.Select(k => k.TrimStart('-')));
        if (token.StartsWith('-')) return $"Không hiểu \"{token}\": lệnh {command.Name} không có lựa chọn này." + (nearest is null ? "" : $" Có phải ý bạn là \"--{nearest}\"?");
        return $"Không hiểu \"{token}\"." + (nearest is null ? "" : $" Có phải ý bạn là \"{nearest}\"?");
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } => $"{option.Name} cần một giá trị đi sau.",
        OptionResult { Option: var option, Tokens: var tokens } when !error.Message.StartsWith(option.Name, StringComparison.Ordinal) =>
            $"{option.Name} không nhận giá trị \"{string.Join(' ', tokens.Select(t => t.Value))}\".",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"Thiếu {argument.HelpName ?? argument.Name}.",
        CommandResult { Command: { Action: null, Subcommands.Count: > 0 } command } => $"Hãy chọn: {string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => $"{command.Name} {c.Name}"))}.",
        CommandResult { Command: var command } when command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0) is { } missing =>
            $"Thiếu {missing.HelpName ?? missing.Name}.",
        _ => error.Message,
    };
}
