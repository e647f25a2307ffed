using System.CommandLine;
using DienHinh.Analytics.Exports;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>template</c>: the empty workbook that a unit fills in.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        var (plan, unit, year, output) = (SharedOptions.Plan(), SharedOptions.Unit(), SharedOptions.Number("--year", "năm báo cáo"), SharedOptions.Out(".xlsx"));
        var command = new Command("template", "Lập biểu trống để đơn vị điền.") { plan, unit, year, output };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(plan) is not { } planId || parsed.GetValue(unit) is not { } unitCode || parsed.GetValue(year) is not { } itsYear || parsed.GetValue(output) is not { } target)
                throw new WrongUseException("Cần đủ --plan ID --unit CODE --year Y --out F.xlsx");
            var catalogue = ReferenceData.Load(SharedOptions.DataFolderOf(parsed));
            KnownNames.Check(catalogue, planId, unitCode);
            if (TemplateUnits.Find(catalogue, unitCode, itsYear) is not { } found) throw new WrongUseException($"Đơn vị {unitCode} không tồn tại trong năm {itsYear}.");
            try
            {
                OutputFile.Write(target, terminal, stream => TemplateWorkbook.Write(catalogue, catalogue.Plans.Find(planId)!, found, itsYear, stream));
            }
            catch (ArgumentException wrong)
            {
                throw new WrongUseException(wrong.Message);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
