using System.Data.Common;

namespace DienHinh.Analytics.Registers;

/// <summary>The fixed questions of the registers: text from the embedded files, values always as parameters.</summary>
internal static class RegisterSql
{
    public static string Read(string name)
    {
        using var stream = typeof(RegisterSql).Assembly.GetManifestResourceStream($"Registers/{name}.sql")
            ?? throw new InvalidOperationException($"The file {name}.sql is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
