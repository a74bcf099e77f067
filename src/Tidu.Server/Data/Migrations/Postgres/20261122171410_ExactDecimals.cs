using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidu.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ExactDecimals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Targets",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "PackValue",
                table: "Targets",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "To",
                table: "TargetChanges",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "From",
                table: "TargetChanges",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Step",
                table: "TargetBreakdowns",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10);

            migrationBuilder.AlterColumn<decimal>(
                name: "Reserve",
                table: "TargetBreakdowns",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10);

            migrationBuilder.AlterColumn<decimal>(
                name: "Stated",
                table: "PlanFindings",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Computed",
                table: "PlanFindings",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Observations",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10);

            migrationBuilder.AlterColumn<decimal>(
                name: "To",
                table: "ObservationChanges",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "From",
                table: "ObservationChanges",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "To",
                table: "CorrectionRequests",
                type: "numeric",
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10);

            migrationBuilder.AlterColumn<decimal>(
                name: "From",
                table: "CorrectionRequests",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Factor",
                table: "BreakdownUnits",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Base",
                table: "BreakdownUnits",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Proposed",
                table: "BreakdownComments",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "BreakdownCells",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Baselines",
                type: "numeric",
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric(38,10)",
                oldPrecision: 38,
                oldScale: 10,
                oldNullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Targets",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "PackValue",
                table: "Targets",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "To",
                table: "TargetChanges",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "From",
                table: "TargetChanges",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Step",
                table: "TargetBreakdowns",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<decimal>(
                name: "Reserve",
                table: "TargetBreakdowns",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<decimal>(
                name: "Stated",
                table: "PlanFindings",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Computed",
                table: "PlanFindings",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Observations",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<decimal>(
                name: "To",
                table: "ObservationChanges",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "From",
                table: "ObservationChanges",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "To",
                table: "CorrectionRequests",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "numeric");

            migrationBuilder.AlterColumn<decimal>(
                name: "From",
                table: "CorrectionRequests",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Factor",
                table: "BreakdownUnits",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Base",
                table: "BreakdownUnits",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Proposed",
                table: "BreakdownComments",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "BreakdownCells",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "Value",
                table: "Baselines",
                type: "numeric(38,10)",
                precision: 38,
                scale: 10,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "numeric",
                oldNullable: true);
        }
    }
}
