using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tidu.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Due",
                table: "PlanTasks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DuePrinted",
                table: "PlanTasks",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Clause",
                table: "PlanAddends",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Edited",
                table: "OrganizationUnits",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "OwnerId",
                table: "Indicators",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Indicators",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PrintedMeasureUnit",
                table: "Baselines",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Remainder",
                table: "ActionPlans",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Due",
                table: "PlanTasks");

            migrationBuilder.DropColumn(
                name: "DuePrinted",
                table: "PlanTasks");

            migrationBuilder.DropColumn(
                name: "Clause",
                table: "PlanAddends");

            migrationBuilder.DropColumn(
                name: "Edited",
                table: "OrganizationUnits");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "PrintedMeasureUnit",
                table: "Baselines");

            migrationBuilder.DropColumn(
                name: "Remainder",
                table: "ActionPlans");
        }
    }
}
